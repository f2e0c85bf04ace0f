import { createElement, lazy, Suspense, useState } from 'react'
import { expect, it } from 'vitest'
import { renderDocument, renderWaiting } from './render-document.server.ts'

/** As long a text as makes every character fall on the edge of a buffer somewhere. */
const THAI = 'ค้นหาสินค้า แบรนด์ ครีเอเตอร์ '

it.each([renderDocument, renderWaiting])(
  'a page in Thai arrives whole, whatever falls on the edge of a buffer (%o)',
  async (render) => {
    const paragraphs = Array.from({ length: 400 }, (_, index) =>
      createElement('p', { key: index }, 'a'.repeat(index % 3), THAI),
    )
    const html = await render(createElement('html', null, paragraphs))
    expect(html).toMatch(/^<!DOCTYPE html><html>/)
    expect(html).not.toContain('\0')
    expect(html).not.toContain('\uFFFD')
    expect(html.split(THAI).length - 1).toBe(400)
  },
)

const later = () =>
  lazy(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return { default: () => createElement('p', null, 'loaded') }
  })

it('waits for code that a page loads, with something to show meanwhile or without', async () => {
  const Part = later()
  const waits = await renderDocument(createElement('html', null, createElement(Part)))
  expect(waits).toContain('<p>loaded</p>')
  const hasFallback = createElement(Suspense, { fallback: 'wait' }, createElement(later()))
  const html = await renderDocument(createElement('html', null, hasFallback))
  expect(html).toContain('<p>loaded</p>')
  expect(html).not.toContain('wait')
})

it('fails with the fault of the page', async () => {
  function Broken(): never {
    useState(0)
    throw new Error('no such thing')
  }
  await expect(renderDocument(createElement(Broken))).rejects.toThrow('no such thing')
  const inside = createElement(Suspense, { fallback: 'wait' }, createElement(Broken))
  await expect(renderDocument(createElement('html', null, inside))).rejects.toThrow('no such thing')
})
