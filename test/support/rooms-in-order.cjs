const Sequencer = require('@jest/test-sequencer').default;
const { relative } = require('node:path');

/** Walls first, then the law, then everything that stands on it: the first red line names the deepest cause. */
const FIRST = ['architecture', 'domain', 'words', 'config', 'contracts', 'casework', 'database'];

class RoomsInOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || a.path.localeCompare(b.path));
  }
}

function place(test) {
  const room = relative(test.context.config.rootDir, test.path).split(/[\\/]/)[1];
  const index = FIRST.indexOf(room);
  return index === -1 ? FIRST.length : index;
}

module.exports = RoomsInOrder;
