import * as migration_20261121_082648_initial from './20261121_082648_initial';
import * as migration_20261121_090024_taken_on from './20261121_090024_taken_on';

export const migrations = [
  {
    up: migration_20261121_082648_initial.up,
    down: migration_20261121_082648_initial.down,
    name: '20261121_082648_initial',
  },
  {
    up: migration_20261121_090024_taken_on.up,
    down: migration_20261121_090024_taken_on.down,
    name: '20261121_090024_taken_on'
  },
];
