import * as migration_20261121_073508_initial from './20261121_073508_initial';

export const migrations = [
  {
    up: migration_20261121_073508_initial.up,
    down: migration_20261121_073508_initial.down,
    name: '20261121_073508_initial'
  },
];
