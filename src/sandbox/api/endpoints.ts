import { datacubeEndpoints } from './datacube'
import { diagnosisEndpoints } from './diagnosis'
import { draftEndpoints } from './drafts'
import type { Endpoints } from './endpoint'
import { freepublishEndpoints } from './freepublish'
import { massEndpoints } from './mass'
import { mediaEndpoints } from './media'
import { tagEndpoints } from './tags'
import { tokenEndpoints } from './tokens'

/** Every call the rehearsal platform knows. A path that is not here is answered with 40066, as the platform does. */
export const ENDPOINTS: Endpoints = {
  ...tokenEndpoints,
  ...mediaEndpoints,
  ...draftEndpoints,
  ...freepublishEndpoints,
  ...massEndpoints,
  ...datacubeEndpoints,
  ...tagEndpoints,
  ...diagnosisEndpoints((path) => path in ENDPOINTS),
}
