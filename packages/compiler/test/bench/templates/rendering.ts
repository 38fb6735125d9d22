/** What an engine does with a template. */
export interface Rendering {
  readonly perSecond: number;
  readonly text: string;
}
