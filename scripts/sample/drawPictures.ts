import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { drillQr } from './drillQr'
import { bridge, redFlags, snowMountains, sunriseVillage, wheatField } from './scenes/land'
import { beacon, redBoat } from './scenes/memory'
import { cinema, embankment, homeVisit, starVoyage } from './scenes/nights'
import { greatHall, riverCity, volunteers } from './scenes/places'
import { books, lectureHall, roundTable, workshop } from './scenes/rooms'
import { type Scene, SIZE } from './scenes/shapes'

/** Every illustration of the sample newsroom by its file name (without `.jpg`). */
export const SCENES: Record<string, Scene> = {
  beacon,
  books,
  bridge,
  cinema,
  embankment,
  'great-hall': greatHall,
  'home-visit': homeVisit,
  'lecture-hall': lectureHall,
  'red-boat': redBoat,
  'red-flags': redFlags,
  'river-city': riverCity,
  'round-table': roundTable,
  'snow-mountains': snowMountains,
  'star-voyage': starVoyage,
  'sunrise-village': sunriseVillage,
  volunteers,
  'wheat-field': wheatField,
  workshop,
}

/** The file names that {@link drawSamplePictures} writes. */
export const PICTURE_FILES: readonly string[] = [
  ...Object.keys(SCENES).map((name) => `${name}.jpg`),
  'drill-qr.png',
]

const svg = (scene: Scene) => {
  const { width, height } = SIZE
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scene()}</svg>`,
  )
}

/**
 * Draws all pictures of the sample newsroom into `directory` (made when missing) and returns their
 * absolute or relative paths, as `directory` is. Runs one after another: a first start has other work too.
 */
export const drawSamplePictures = async (directory: string): Promise<string[]> => {
  await mkdir(directory, { recursive: true })
  for (const [name, scene] of Object.entries(SCENES)) {
    await sharp(svg(scene))
      .jpeg({ quality: 86 })
      .toFile(join(directory, `${name}.jpg`))
  }
  await sharp(Buffer.from(drillQr())).png({ palette: true }).toFile(join(directory, 'drill-qr.png'))
  return PICTURE_FILES.map((file) => join(directory, file))
}
