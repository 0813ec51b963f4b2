'use client'
import { useRest } from '../useRest'
import { useWords } from '../useWords'
import { cropFrame, type Picture } from './cropFrame'

type MediaDoc = Picture & { id: string; url?: string | null; takenOn?: string | null }

const CARD = 2.35
const SQUARE = 1

const Window = ({ cover, ratio, label }: { cover: MediaDoc; ratio: number; label: string }) => {
  const frame = cropFrame(cover, ratio)
  const style = Object.fromEntries(Object.entries(frame).map(([name, percent]) => [name, `${percent}%`]))
  return (
    <figure className="xh-crop">
      <div className="xh-crop__window" style={{ aspectRatio: ratio }}>
        {/* biome-ignore lint/performance/noImgElement: an upload of this newsroom; nothing is to be resized */}
        <img alt={label} src={cover.url ?? ''} style={style} />
      </div>
      <figcaption className="xh-quiet">{label}</figcaption>
    </figure>
  )
}

/** The two crops of the cover as readers will see them: on the big card and in the small square. */
export const CoverCrops = ({ id }: { id: string | undefined }) => {
  const say = useWords()
  const { data } = useRest<MediaDoc>(id ? `/media/${id}?depth=0` : '')
  if (!id) {
    return (
      <p className="xh-quiet">
        {say(
          '还没有封面：推送时会按标题和版式自动画一张。',
          'No cover yet: one is drawn from the title when it is sent.',
        )}
      </p>
    )
  }
  if (!data?.url || !data.width || !data.height) return null
  return (
    <div className="xh-crops">
      <Window cover={data} label={say('消息大图 2.35:1', 'Card 2.35:1')} ratio={CARD} />
      <Window cover={data} label={say('小图 1:1', 'Square 1:1')} ratio={SQUARE} />
      {data.takenOn && (
        <span className="xh-quiet">{say(`照片拍摄于 ${data.takenOn}`, `Taken on ${data.takenOn}`)}</span>
      )}
      <a className="xh-quiet" href={`/admin/collections/media/${id}`}>
        {say('裁得不对？到图片页拖动焦点', 'Wrong crop? Move the focal point on the picture page')}
      </a>
    </div>
  )
}
