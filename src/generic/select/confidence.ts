import { CALIBRATION } from "../classify/weights.js";
import type { PlacedBlock } from "../measure/placed-block.js";

/** The F1 of what is kept that the verdicts themselves lead to expect: if each is right as often as it says. */
export function expectedF1(blocks: readonly PlacedBlock[]): number {
  let right = 0;
  let chosen = 0;
  let wanted = 0;
  for (const { probability, length, keep } of blocks) {
    const likely = probability * length;
    wanted += likely;
    if (!keep) continue;
    right += likely;
    chosen += length;
  }
  return (2 * right) / (chosen + wanted || 1);
}

/** What an expectation was worth on pages of sites that the model had not seen: 0 to 1. */
export function calibratedConfidence(expectation: number): number {
  let [lowFrom, lowTo] = [0, 0];
  for (const [from = 0, to = 0] of CALIBRATION) {
    if (expectation < from) {
      const part = (expectation - lowFrom) / (from - lowFrom);
      return round(lowTo + part * (to - lowTo));
    }
    [lowFrom, lowTo] = [from, to];
  }
  return round(lowTo);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
