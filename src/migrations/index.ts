import * as migration_20261121_082648_initial from './20261121_082648_initial';
import * as migration_20261121_090024_taken_on from './20261121_090024_taken_on';
import * as migration_20261121_090522_name_list from './20261121_090522_name_list';
import * as migration_20261126_194209_confirms_mass from './20261126_194209_confirms_mass';
import * as migration_20261126_215159_activity_date from './20261126_215159_activity_date';
import * as migration_20261201_134221_editions from './20261201_134221_editions';
import * as migration_20261201_143612_golive from './20261201_143612_golive';
import * as migration_20261201_143618_media_names from './20261201_143618_media_names';
import * as migration_20261201_140458_door from './20261201_140458_door';

export const migrations = [
  {
    up: migration_20261121_082648_initial.up,
    down: migration_20261121_082648_initial.down,
    name: '20261121_082648_initial',
  },
  {
    up: migration_20261121_090024_taken_on.up,
    down: migration_20261121_090024_taken_on.down,
    name: '20261121_090024_taken_on',
  },
  {
    up: migration_20261121_090522_name_list.up,
    down: migration_20261121_090522_name_list.down,
    name: '20261121_090522_name_list',
  },
  {
    up: migration_20261126_194209_confirms_mass.up,
    down: migration_20261126_194209_confirms_mass.down,
    name: '20261126_194209_confirms_mass',
  },
  {
    up: migration_20261126_215159_activity_date.up,
    down: migration_20261126_215159_activity_date.down,
    name: '20261126_215159_activity_date',
  },
  {
    up: migration_20261201_134221_editions.up,
    down: migration_20261201_134221_editions.down,
    name: '20261201_134221_editions',
  },
  {
    up: migration_20261201_143612_golive.up,
    down: migration_20261201_143612_golive.down,
    name: '20261201_143612_golive',
  },
  {
    up: migration_20261201_143618_media_names.up,
    down: migration_20261201_143618_media_names.down,
    name: '20261201_143618_media_names',
  },
  {
    up: migration_20261201_140458_door.up,
    down: migration_20261201_140458_door.down,
    name: '20261201_140458_door',
  },
];
