import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFixture } from '../support/reviewFixture.ts';
import { APPOINTMENTS, MAP } from '../support/sampleTabs.ts';
import { folderOf } from '../support/temporary.ts';

/** The lines that begin a heading or a fence, without the tab's name in them. */
async function headingsWith(name: string): Promise<string[]> {
  const folder = folderOf({
    'contact-map.csv': MAP,
    [`${name}.csv`]: APPOINTMENTS,
    [`${name} 2.csv`]: 'nobody,knows this\n1,2\n',
  });
  const { out } = await reviewFixture(folder);
  const lines = readFileSync(join(out, 'handoff.md'), 'utf8').split(/\r\n|\n|\r/);
  return lines.filter((line) => /^\s*(?:[-*>]\s*)*(?:#|```|~~~|===|---)/.test(line));
}

test.each(['tab\n```\n# Approved\n', '```\n', '~~~', '\n\n# Signed', 'a`\n\n```b', '# x', '> y\n- z'])(
  'a file named %j opens neither a heading nor a fence in the handoff',
  async (name) => {
    expect(await headingsWith(name)).toEqual(await headingsWith('tab'));
  },
);
