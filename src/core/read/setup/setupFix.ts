import { SETTINGS, type SettingName } from '../../policy/settings.ts';
import type { SetupTabName } from './setupTabNames.ts';

/** A change of a set-up tab that settles a finding: the sidebar offers it as a button, which makes it and runs again. */
export interface SetupFix {
  /** On the button: `Read them as US`. */
  readonly caption: string;
  readonly tab: SetupTabName;
  /** Rows of that tab, by heading. Each takes the place of the row that begins alike. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export function settingFix(caption: string, setting: SettingName, value: string): SetupFix {
  return { caption, tab: 'settings', rows: [{ setting, value }] };
}

/** What to do in each door, where each of these fixes is one value of the setting. */
export function settingDoors(setting: SettingName, fixes: readonly SetupFix[]): string {
  const values = fixes.flatMap(({ rows }) => rows.map(({ value = '' }) => value));
  const buttons = fixes.map(({ caption }) => `"${caption}"`).join(' or ');
  const lines = values.map((value) => `${setting},${value}`).join(' or ');
  const option = setting === 'phone_region' ? `, or on the command line --region ${values.join(' or ')}` : '';
  return `To say ${SETTINGS[setting].says}: in the sidebar the button ${buttons}, or in Settings (settings.csv) the row ${lines}${option}`;
}
