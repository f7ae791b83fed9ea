import type { SaidDateOrder } from '../../policy/dateOrderWord.ts';
import { SETTING_NAMES, type SettingName, type Settings } from '../../policy/settings.ts';
import type { TabMapping } from '../../policy/sourceTabs.ts';

/** One setting as a run used it: for one source tab, or (without `tab`) for all that say nothing of their own. */
export interface UsedSetting {
  readonly setting: SettingName;
  /** '' where nobody has set it. */
  readonly value: string;
  /** `--region`, `default`, or what the set-up tab is called that says it. */
  readonly from: string;
  readonly tab?: string;
}

/** What holds for every tab that says nothing of its own. */
export interface WorkbookSettings {
  readonly region: string;
  readonly timeZone: string;
  readonly dateOrder: SaidDateOrder | '';
  /** All of it, and what Source Tabs say of single tabs, for run.json. */
  readonly used: readonly UsedSetting[];
}

/** An option of the command line goes before the Settings tab. What Source Tabs say of a tab goes before both. */
export function workbookSettings(
  optionRegion: string,
  settings: Settings,
  mappings: ReadonlyMap<string, TabMapping>,
  names: { readonly settings: string; readonly sourceTabs: string },
): WorkbookSettings {
  const general = SETTING_NAMES.map((setting): UsedSetting => {
    if (setting === 'phone_region' && optionRegion !== '')
      return { setting, value: optionRegion, from: '--region' };
    const value = settings.get(setting);
    return value === undefined
      ? { setting, value: '', from: 'default' }
      : { setting, value, from: names.settings };
  });
  const ofTabs = [...mappings.values()].flatMap(({ tab, region, timeZone, dateOrder }) => {
    const said: Partial<Record<SettingName, string>> = {
      phone_region: region,
      time_zone: timeZone,
      date_order: dateOrder,
    };
    return SETTING_NAMES.flatMap((setting): UsedSetting[] => {
      const value = said[setting] ?? '';
      return value === '' ? [] : [{ setting, value, from: names.sourceTabs, tab }];
    });
  });
  const setTo = (name: SettingName) => general.find(({ setting }) => setting === name)?.value ?? '';
  return {
    region: setTo('phone_region'),
    timeZone: setTo('time_zone'),
    dateOrder: setTo('date_order') as SaidDateOrder | '',
    used: [...general, ...ofTabs],
  };
}
