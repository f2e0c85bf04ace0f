import { memo, useEffect, useRef, useState } from 'react'
import { Picture } from '#app/ui/picture.tsx'
import type { FeedCard } from './feed.ts'

export interface StageProps {
  card: FeedCard
  index: number
  /** Markup of the media element that comes with the page; null for all other stages. */
  firstClip: string | null
  stageRef: (index: number, stage: HTMLElement | null) => void
}

/** The picture: a poster, and over it the media element while this card has one. */
export const Stage = memo(function Stage({ card, index, firstClip, stageRef }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  // The players come and go in here without React's knowledge, so its view of the inside never changes.
  const [inside] = useState({ __html: firstClip ?? '' })
  useEffect(() => {
    stageRef(index, stage.current)
    return () => stageRef(index, null)
  }, [index, stageRef])
  return (
    <>
      <Picture
        picture={card.poster}
        alt=""
        sizes="(min-width: 64rem) 30rem, 100vw"
        isPriority={index === 0}
        className="absolute inset-0 w-full h-full! object-cover max-md:group-data-[sheet=open]/feed:scale-110 max-md:group-data-[sheet=open]/feed:blur-xl"
      />
      <div
        ref={stage}
        data-stage=""
        className="absolute inset-0 max-md:group-data-[sheet=open]/feed:[&_video]:object-contain"
        suppressHydrationWarning
        dangerouslySetInnerHTML={inside}
      />
    </>
  )
})
