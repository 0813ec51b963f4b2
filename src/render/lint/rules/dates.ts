import { type Pattern, patternRule, placeIn, type Rule } from '../rule'

const WEEKDAYS = '日一二三四五六'
/** A leap year, so that 29 February is a day. */
const ANY_YEAR = 2000

const isDay = (year: number, [month, day]: readonly [number, number]): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

const partsOf = (match: RegExpMatchArray) => ({
  year: match[1] ? Number(match[1]) : undefined,
  monthDay: [Number(match[2]), Number(match[3])] as const,
})

const impossible: Pattern = {
  pattern: /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/g,
  level: 'warning',
  code: 'date-impossible',
  message: (match) => `日历上没有「${match[0]}」，请核对日期。`,
  unless: (match) => {
    const { year, monthDay } = partsOf(match)
    return isDay(year ?? ANY_YEAR, monthDay)
  },
}

/** A day the calendar does not have. */
export const impossibleDates = patternRule([impossible])

const WITH_WEEKDAY =
  /(?:(?<!\d)(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日(?:（|\()?(?:星期|周|礼拜)([日天一二三四五六])/g

/** A date and a day of the week that do not belong together. Without a year, the year of `now` is meant. */
export const weekdays: Rule = function* ({ survey, options: { now } }) {
  const thisYear = now && new Date(+now + 8 * 3_600_000).getUTCFullYear()
  for (const passage of survey.passages) {
    for (const match of passage.prose.matchAll(WITH_WEEKDAY)) {
      const { year = thisYear, monthDay } = partsOf(match)
      if (year === undefined || !isDay(year, monthDay)) continue
      const [month, day] = monthDay
      const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] as string
      if (weekday === (match[4] === '天' ? '日' : match[4])) continue
      const message = `${year}年${month}月${day}日是星期${weekday}，不是星期${match[4]}，请核对。`
      const where = placeIn(passage, { at: match.index, length: match[0].length })
      yield { level: 'warning', code: 'date-weekday', message, where }
    }
  }
}
