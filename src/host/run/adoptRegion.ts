import { settingNamed } from '../../core/policy/settings.ts';
import { readRows } from '../sheet/readTab.ts';
import { openWorkbook } from '../workbook/openWorkbook.ts';
import { writeSetupRows } from '../workbook/setupRows.ts';
import { type DocumentMemory, documentProperties } from './runState.ts';

/** Where version 0.1.0 kept the phone region. */
const OLD_PROPERTY = 'region';

/** Takes the phone region of version 0.1.0 over into Settings, once. What somebody has written there is not touched. */
export function adoptRegion({ oldRegion: region }: Pick<DocumentMemory, 'oldRegion'>): void {
  if (region === null) return;
  const book = openWorkbook();
  const settings = book.setup.get('settings');
  const isSaid =
    settings !== undefined &&
    readRows(settings).some((cells) => cells.some((cell) => settingNamed(cell) === 'phone_region'));
  if (region !== '' && !isSaid)
    writeSetupRows(book, 'settings', [{ setting: 'phone_region', value: region }]);
  documentProperties().deleteProperty(OLD_PROPERTY);
}
