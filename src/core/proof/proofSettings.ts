import { readSecondReview, type SecondReview } from '../policy/secondReviewWord.ts';
import type { SettingName } from '../policy/settings.ts';
import type { UsedSetting } from '../read/setup/usedSettings.ts';
import type { SampleAim } from './sample/draw.ts';

/** What the settings of a run ask of its proof. */
export interface ProofSettings {
  readonly signers: number;
  readonly needsSample: boolean;
  readonly aim: SampleAim;
  readonly secondReview: SecondReview;
}

/** `used` as run.json has it; what nobody has set is one signer, no sample, and 1 in 100 at 95 %. */
export function proofSettings(used: readonly UsedSetting[]): ProofSettings {
  const said = (name: SettingName) => used.find(({ setting, tab }) => setting === name && !tab)?.value ?? '';
  return {
    signers: Number(said('signers') || 1),
    needsSample: said('sample') === 'required',
    aim: {
      share: Number(said('sample_share') || 0.01),
      confidence: Number(said('sample_confidence') || 0.95),
    },
    secondReview: readSecondReview(said('second_review')),
  };
}
