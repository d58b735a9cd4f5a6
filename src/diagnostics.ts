import type { Issue, LosingCandidate, Removal } from "./model/evidence.js";

/** What the stages find out about a page besides its article. The session makes one, and hands it down to all of them. */
export class Diagnostics {
  /** Are removals and losing candidates wanted? Telling of them means reading what is left out. */
  readonly traces: boolean;
  readonly removals: Removal[] = [];
  readonly losers: LosingCandidate[] = [];
  /** Characters of the body's text that are left out because nobody can see them. */
  hiddenText = 0;
  readonly #issues: Issue[] = [];

  constructor(traces: boolean) {
    this.traces = traces;
  }

  /** All issues in the order in which they were found, those of fields behind the others. */
  get issues(): Issue[] {
    const ofField = ({ field }: Issue): boolean => field !== undefined;
    return [...this.#issues.filter((issue) => !ofField(issue)), ...this.#issues.filter(ofField)];
  }

  readonly issue = (issue: Issue): void => {
    this.#issues.push(issue);
  };

  /** Reports what the hook of this name gives and no article may hold; for those who check it. */
  refusal(name: string): (reason: string) => void {
    return (reason) => this.issue({ code: "hook-failed", message: `${name}: ${reason}` });
  }
}
