/** Every number of this folder that someone else decided, or that protects this machine. */

/**
 * uploadimg takes JPG and PNG "under 1 MB". Whether that is 1,000,000 or 1,048,576 bytes is not said,
 * so the smaller reading is kept.
 * @see https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_uploadimage.html
 */
export const BODY_BYTES_MAX = 999_000

/**
 * add_material type=image takes up to 10 MB, GIF among the formats.
 * @see https://developers.weixin.qq.com/doc/subscription/api/material/permanent/api_addmaterial.html
 */
export const GIF_BYTES_MAX = 9_990_000

/**
 * Widest body picture. The article column is 677 px on a desktop and at most about 430 px on a phone,
 * whose screens have up to three device pixels each: 430 × 3 = 1290. More would only be thrown away.
 */
export const BODY_WIDTH_MAX = 1280

/** A panorama (wider than 3:1) is opened and panned by a tap, so it keeps twice the width. */
export const PANORAMA_WIDTH_MAX = 2560

/** Taller pictures are cut: beyond 10,000 px uploads fail and old phones show nothing. */
export const PIECE_HEIGHT_MAX = 10_000

/** One picture becomes at most this many pieces; longer ones are no longer pictures but documents. */
export const PIECES_MAX = 10

/** The list shows covers 900 × 383; twice that is enough for every screen. */
export const COVER_WIDTH_MAX = 1920

/** Below this a cover is visibly soft in the list. */
export const COVER_WIDTH_ADVISED = 900

/** Larger originals are refused unread: no phone writes them, and each is held in memory whole. */
export const INPUT_BYTES_MAX = 50 * 1024 * 1024

/** Formats that decode row by row: room for the 108-megapixel sensors of common phones. */
export const STREAMED_PIXELS_MAX = 120_000_000

/** Formats that must be unpacked whole (progressive, interlaced, WebP, AVIF, BMP …): 50 MP is 150 MB. */
export const UNPACKED_PIXELS_MAX = 50_000_000

/** All frames of an animation together. */
export const ANIMATION_PIXELS_MAX = 100_000_000

/** Animations that have to be converted are unpacked whole with four channels. */
export const CONVERTED_ANIMATION_PIXELS_MAX = 20_000_000

/** An SVG beyond this is a hidden bitmap or an attack; drawings by hand stay under 1 MB. */
export const SVG_BYTES_MAX = 5 * 1024 * 1024

/**
 * What a drawing may cost once all references are followed, in units of a small rectangle: about five seconds of one processor.
 * Maps and charts drawn by hand or by office programs stay under a tenth of it.
 */
export const SVG_COST_MAX = 500_000

/** What its renderer may take, measured while it draws: what cannot be counted beforehand is ended here. */
export const SVG_DRAWING = { cpuSeconds: 10, megabytes: 1_000, waitMs: 120_000 } as const

/** Bitmaps inside an SVG are unpacked by its renderer, with four channels and copies: about 10 bytes a pixel. */
export const SVG_EMBEDDED_PIXELS_MAX = 16_000_000

/** No honest picture takes longer; a crafted one may take for ever. */
export const DECODE_SECONDS_MAX = 30

/** Counts up when fitting changes its results, so that the cache does not serve old ones. */
export const FITTING_VERSION = 1
