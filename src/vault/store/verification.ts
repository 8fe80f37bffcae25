/** What comparing all rows with the manifest found. */
export interface Verification {
  /** Do the rows together match the manifest? */
  readonly isIntact: boolean;
  /** Rows that the list knows and the disk has not. */
  readonly missing: number;
  /** Rows that are not known, or of another revision than known. */
  readonly foreign: number;
  readonly damaged: number;
}
