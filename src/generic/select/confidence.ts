import { CALIBRATION } from "../classify/weights.js";
import type { TextBlock } from "../segment/segment.js";

/** The F1 that the verdicts themselves lead to expect: if each is right as often as it says. */
export function expectedF1(
  blocks: readonly TextBlock[],
  probabilities: readonly number[],
  keep: readonly boolean[],
): number {
  let right = 0;
  let chosen = 0;
  let wanted = 0;
  blocks.forEach((block, i) => {
    const likely = (probabilities[i] ?? 0) * block.length;
    wanted += likely;
    if (!keep[i]) return;
    right += likely;
    chosen += block.length;
  });
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
