import path from 'node:path'
import type { ArticleRef } from '../../src/articles/articles'
import { bringPicture, bringPicturesOf } from '../commands/pictures'
import type { Session } from '../commands/session'
import { momentOf, type Sample, type SampleLivestream, type SampleReport, type SampleReview } from '../sample'
import type { House } from './seedHouse'
import { upsert } from './upsert'

type Stage = { sample: Sample; pictures: string; house: House }
const EDITOR = { name: '示例编辑部', mayApprove: true }

const iso = (time: Parameters<typeof momentOf>[0] | undefined, now: Date) =>
  time ? momentOf(time, now).toISOString() : undefined

const pictureFile = ({ pictures }: Stage, file: string) => path.join(pictures, path.basename(file))

/** The by-line, column, targets and cover that every sample article names by words. */
const shared = async (session: Session, stage: Stage, of: SampleReport | SampleLivestream) => ({
  title: of.title,
  summary: of.summary,
  author: of.author,
  branch: stage.house.branches.get(of.branch),
  column: stage.house.columns.get(of.column),
  accounts: of.accounts.flatMap((name) => stage.house.accounts.get(name) ?? []),
  cover: await bringPicture(session, { file: pictureFile(stage, of.cover), alt: of.title }),
})

const settle = async ({ review, clock }: Session, ref: ArticleRef, wanted: SampleReview, reason?: string) => {
  const deed = { ref, actor: EDITOR, at: clock() }
  const { state } = (await review.look(ref)).review
  if (wanted === state) return
  if (state !== 'pending') await review.submit(deed)
  if (wanted === 'approved') await review.approve(deed)
  if (wanted === 'returned') await review.return({ ...deed, reason: reason ?? '请补充现场照片的说明。' })
}

const seedReports = async (session: Session, stage: Stage) => {
  const now = session.clock()
  for (const report of stage.sample.reports) {
    const origin = `sample:${report.file}`
    // `+0m`: as soon as it is approved, so that the first minutes have something to show.
    const at = report.sampleAt === '+0m' ? undefined : iso(report.sampleAt, now)
    const id = await upsert(session, {
      collection: 'activity-reports',
      where: { origin: { equals: origin } },
      draft: true,
      data: {
        ...(await shared(session, stage, report)),
        origin,
        publishAt: at,
        bodyFormat: 'markdown',
        bodyMarkdown: await bringPicturesOf(session, {
          markdown: report.body.replaceAll('(pictures/', '('),
          folder: stage.pictures,
        }),
      },
    })
    await settle(session, { kind: 'activity-report', id }, report.sampleReview, report.sampleReason)
  }
}

/** The year's daily posts, approved. */
export const seedDaily = async (session: Session, stage: Stage) => {
  for (const post of stage.sample.daily) {
    const id = await upsert(session, {
      collection: 'daily-posts',
      where: { and: [{ month: { equals: post.month } }, { day: { equals: post.day } }] },
      draft: true,
      data: {
        month: post.month,
        day: post.day,
        title: post.title,
        events: post.events,
        column: stage.house.columns.get('党史今天'),
        cover: await bringPicture(session, { file: pictureFile(stage, post.cover), alt: post.headline }),
        origin: `sample:daily:${post.month}-${post.day}`,
      },
    })
    await settle(session, { kind: 'daily-post', id }, 'approved')
  }
}

const seedLivestreams = async (session: Session, stage: Stage) => {
  const now = session.clock()
  for (const [index, live] of stage.sample.livestreams.entries()) {
    const { text, at, ...announcement } = live.announcement
    const origin = `sample:livestream:${index}`
    const pictures = await Promise.all(
      (live.record?.pictures ?? []).map((file) =>
        bringPicture(session, { file: pictureFile(stage, file), alt: live.title }),
      ),
    )
    const id = await upsert(session, {
      collection: 'livestreams',
      where: { origin: { equals: origin } },
      draft: true,
      data: {
        ...(await shared(session, stage, live)),
        origin,
        announcement: { ...announcement, time: iso(at, now), bodyFormat: 'markdown', bodyMarkdown: text },
        record: live.record
          ? {
              ...live.record,
              hallCount: live.record.inHall,
              start: iso(live.record.start, now),
              end: iso(live.record.end, now),
              pictures,
            }
          : undefined,
        // Past lectures stay in the archive; what is to come is announced a day before.
        announceAt: live.record ? undefined : iso(at, new Date(+now - 24 * 60 * 60 * 1000)),
        ...(live.record ? { accounts: [] } : {}),
      },
    })
    const kind = live.record ? 'livestream-record' : 'livestream-announcement'
    await settle(session, { kind, id }, live.review)
  }
}

/** Lectures and reports, each at its place in review. */
export const seedArticles = async (session: Session, stage: Stage): Promise<void> => {
  await seedLivestreams(session, stage)
  await seedReports(session, stage)
}
