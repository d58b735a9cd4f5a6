/** A kind of hostile page. */
export interface Family {
  readonly name: string;
  readonly url?: string;
  /** A page of about so many characters. */
  readonly page: (size: number) => string;
}
export const shapes: readonly Family[];
export const strings: readonly Family[];
