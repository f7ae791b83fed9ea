/**
 * Switches for what nobody has shown about the platform. Every one is *unverified*: the default is the emulator's
 * declared rule, and a test that depends on one should pass with every setting.
 */
export interface Behavior {
  /** `=…` written into a plain-text (`@`) cell stays text; otherwise it becomes a live formula. */
  plainTextKeepsFormula: boolean;
  /** A leading apostrophe written into a plain-text (`@`) cell stays; otherwise it is consumed. */
  plainTextKeepsApostrophe: boolean;
  /** Plain text holds for a write in the same batch; otherwise only after `flush` (reported both ways). */
  formatHoldsAtOnce: boolean;
}

export function defaultBehavior(): Behavior {
  return {
    plainTextKeepsFormula: true,
    plainTextKeepsApostrophe: true,
    formatHoldsAtOnce: true,
  };
}
