// Which families a run looks at: those with a word in their name, all of them or so many by a seed.
import { seededRandom } from "../seeded-random.mjs";

/** Gives the families that are wanted; 0 means all that have the word. */
export function chooser(word, sample, seed) {
  return (families) => {
    const random = seededRandom(Number(seed));
    const named = families.filter(({ name }) => name.includes(word));
    if (Number(sample) === 0) return named;
    return named
      .map((family) => ({ family, rank: random() }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, Number(sample))
      .map(({ family }) => family);
  };
}
