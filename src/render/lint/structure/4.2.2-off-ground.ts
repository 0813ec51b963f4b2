import type { StructureRule } from './rule'

/** Words that were moved off the box whose ground they have: dark mode judges them by that ground. */
export const offGround: StructureRule = {
  number: '4.2.2',
  message: '这里用定位把文字移到了别的地方，深色模式下可能看不清，后台也会删掉定位。请改用普通排版。',
  breaks: ({ style, length }) =>
    /^(?:absolute|fixed|sticky)$/i.test(style.get('position') ?? '') && length > 0,
}
