/** Portraits of the creators: one palette and one manner of hair, clothes and things worn each. */
import { path, line, dot, oval, hairs, wears, clothes } from './portrait-parts.mjs'

function portrait({
  skin,
  ground,
  halo,
  hair,
  hairColour,
  second,
  wear = [],
  dress,
  dressColour,
  smile = 'soft',
  brow = '#2b1d16',
  blush = 'rgba(214,92,72,.22)',
}) {
  const [behind, front] = hairs[hair](hairColour, second)
  const mouth = {
    soft: line('M88 126Q100 135 112 126', '#8f3b32', 3.4),
    open:
      path('M86 123Q100 144 114 123Q100 127 86 123Z', '#8f3b32') +
      path('M90 125Q100 130 110 125Q100 128 90 125Z', '#fff'),
    calm: line('M91 128Q101 132 110 127', '#8f3b32', 3.4),
  }[smile]
  const eyes = [83, 117]
    .map((x) => oval(x, 99, 3.6, 4.6, '#261a15') + dot(x + 1.2, 97.4, 1.2, '#fff'))
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><rect width="200" height="200" fill="${ground}"/>${dot(100, 104, 78, halo)}${behind}${path('M84 128H116V154C112 168 88 168 84 154Z', skin)}${path('M84 138C92 148 108 148 116 138V144C108 154 92 154 84 144Z', 'rgba(60,20,10,.16)')}${clothes[dress](dressColour)}${hair === 'scarf' || hair === 'fringe' || hair === 'bob' ? '' : oval(61, 102, 6, 9, skin) + oval(139, 102, 6, 9, skin)}${path('M62 88C62 62 80 54 100 54S138 62 138 88C138 122 122 146 100 146S62 122 62 88Z', skin)}${wear.includes('beard') ? wears.beard : ''}${oval(74, 115, 8, 5, blush)}${oval(126, 115, 8, 5, blush)}${eyes}${line('M75 87Q83 82 91 86', brow, 3)}${line('M109 86Q117 82 125 87', brow, 3)}${line('M100 102Q104 112 98 114', 'rgba(60,20,10,.35)', 2.6)}${mouth}${front}${wear
    .filter((w) => w !== 'beard')
    .map((w) => wears[w])
    .join('')}</svg>\n`
}

const people = {
  'mara.glow': {
    skin: '#e8b48f',
    ground: '#f0c9b4',
    halo: '#f7ded0',
    hair: 'long',
    hairColour: '#4a2c20',
    wear: ['hoops'],
    dress: 'round',
    dressColour: '#a3243b',
    smile: 'soft',
  },
  ninethirty: {
    skin: '#8a5a3c',
    ground: '#f2b84b',
    halo: '#f8d388',
    hair: 'afro',
    hairColour: '#241712',
    wear: ['studs'],
    dress: 'hoodie',
    dressColour: '#2e5d7b',
    smile: 'open',
    blush: 'rgba(190,70,50,.25)',
  },
  'kitchen.of.tan': {
    skin: '#f0c6a0',
    ground: '#9fc6b2',
    halo: '#c3dfd0',
    hair: 'bob',
    hairColour: '#221c1d',
    wear: ['glasses'],
    dress: 'apron',
    dressColour: '#3c6e57',
    smile: 'soft',
  },
  'ayu.pakai': {
    skin: '#c98f63',
    ground: '#d9a26a',
    halo: '#ecc592',
    hair: 'bun',
    hairColour: '#1f1615',
    wear: ['flower', 'studs'],
    dress: 'round',
    dressColour: '#1f3a5f',
    smile: 'soft',
  },
  'ploy.everyday': {
    skin: '#e3b287',
    ground: '#c9b6e0',
    halo: '#e0d4ef',
    hair: 'fringe',
    hairColour: '#3a241c',
    wear: [],
    dress: 'round',
    dressColour: '#6b5b95',
    smile: 'calm',
  },
  'linh.dep': {
    skin: '#f0cba8',
    ground: '#8fb8b0',
    halo: '#b6d5cf',
    hair: 'long',
    hairColour: '#191516',
    wear: ['hoops'],
    dress: 'shirt',
    dressColour: '#f4ead8',
    smile: 'calm',
  },
  'mikoy.moves': {
    skin: '#b67b50',
    ground: '#4fb3b9',
    halo: '#86d0d3',
    hair: 'quiff',
    hairColour: '#1c1513',
    wear: ['band'],
    dress: 'round',
    dressColour: '#f26b38',
    smile: 'open',
  },
  'aisyah.rumah': {
    skin: '#d6a074',
    ground: '#e6d3bd',
    halo: '#f3e6d6',
    hair: 'scarf',
    hairColour: '#7d9a8a',
    second: '#5f7d6e',
    wear: [],
    dress: 'round',
    dressColour: '#5f7d6e',
    smile: 'soft',
  },
  'theo.makes': {
    skin: '#f0c3a6',
    ground: '#7f9bb0',
    halo: '#a7bfd0',
    hair: 'wave',
    hairColour: '#8a4e24',
    wear: ['beard', 'freckles'],
    dress: 'shirt',
    dressColour: '#44605c',
    smile: 'calm',
    brow: '#6d3d1c',
  },
  'carla.cocina': {
    skin: '#dca27a',
    ground: '#e27d52',
    halo: '#f0a880',
    hair: 'curls',
    hairColour: '#3b1f18',
    wear: ['studs'],
    dress: 'apron',
    dressColour: '#4a5a23',
    smile: 'open',
  },
  deskdept: {
    skin: '#c58d68',
    ground: '#34404c',
    halo: '#4c5b69',
    hair: 'crop',
    hairColour: '#17120f',
    wear: ['glasses'],
    dress: 'hoodie',
    dressColour: '#e07a3f',
    smile: 'calm',
  },
  'bao.gadgets': {
    skin: '#eabf96',
    ground: '#f0d25e',
    halo: '#f8e596',
    hair: 'quiff',
    hairColour: '#20191a',
    wear: ['phones'],
    dress: 'hoodie',
    dressColour: '#3f4a57',
    smile: 'open',
  },
}

/** SVG of each creator's portrait by handle. */
export const portraits = Object.fromEntries(
  Object.entries(people).map(([handle, person]) => [handle, () => portrait(person)]),
)
