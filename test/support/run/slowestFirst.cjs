// A long file that is begun last keeps one core waiting for the other: the rooms whose files take longest are begun first.
const { default: Sequencer } = require('@jest/test-sequencer');

const SLOWEST = [
  'test/workbench/large.test.ts',
  'test/addon/slow/',
  'test/slow/',
  'test/workbench/',
  'test/addon/',
  'test/sidebar/server/',
  'test/cli/',
  'test/core/cases.test.ts',
  'test/core/completeness.test.ts',
];

module.exports = class extends Sequencer {
  sort(tests) {
    const room = ({ path }) => {
      const at = SLOWEST.findIndex((start) => path.replaceAll('\\', '/').includes(`/${start}`));
      return at < 0 ? SLOWEST.length : at;
    };
    return super.sort(tests).sort((a, b) => room(a) - room(b));
  }
};
