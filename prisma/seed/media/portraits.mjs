/** Stylised portraits: flat shapes, one palette and one manner of hair, clothes and things worn per person. */

const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
const line = (d, stroke, width) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const dot = (cx, cy, r, fill) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`
const oval = (cx, cy, rx, ry, fill, more = '') => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

/** Hair behind and in front of the head. */
const hairs = {
  long: (c) => [path('M52 96C46 40 80 26 100 26S154 40 148 96C150 128 158 148 150 168H50C42 148 50 128 52 96Z', c), path('M59 94C56 58 80 45 108 47C128 49 143 64 141 94C130 80 118 70 104 68C92 78 76 78 64 92Z', c)],
  bun: (c) => [dot(100, 30, 20, c) + path('M58 96C54 56 76 40 100 40S146 56 142 96C140 110 136 112 136 112H64S60 110 58 96Z', c), path('M59 94C58 58 80 47 100 47S142 58 141 94C128 74 114 66 100 66S72 74 63 92Z', c)],
  bob: (c) => [path('M50 118C42 58 66 34 100 34S158 58 150 118C144 128 134 128 130 120H70C66 128 56 128 50 118Z', c), path('M62 96C60 64 78 52 100 52S140 64 138 96C134 86 130 80 126 76C108 82 84 82 74 76C70 80 66 86 62 96Z', c)],
  crop: (c) => ['', path('M61 90C56 54 76 38 102 38C130 38 146 56 139 90C136 78 132 72 126 68C108 72 88 70 76 64C68 70 64 78 61 90Z', c)],
  curls: (c) => [[[64, 62], [80, 44], [102, 38], [124, 46], [138, 64], [146, 86], [54, 84], [52, 106], [148, 108]].map(([x, y]) => dot(x, y, 21, c)).join(''), [[72, 62], [90, 54], [110, 54], [128, 64]].map(([x, y]) => dot(x, y, 13, c)).join('')],
  afro: (c) => [dot(100, 76, 60, c), path('M58 92C58 58 80 48 100 48S142 58 142 92C128 72 116 68 100 68S72 72 62 88Z', c)],
  wave: (c) => ['', path('M60 88C52 60 66 36 96 40C108 26 142 38 142 64C144 76 140 84 139 90C136 78 130 70 122 68C104 74 92 58 78 66C68 70 64 80 60 88Z', c)],
  quiff: (c) => ['', path('M62 88C58 66 62 54 72 48C78 30 122 26 132 42C142 50 142 70 138 88C135 76 131 70 126 66C106 66 90 62 80 58C72 66 66 76 62 88Z', c)],
  fringe: (c) => [path('M54 150C46 56 66 34 100 34S154 56 146 150H126V96H74V150Z', c), path('M62 92C60 62 78 50 100 50S140 62 138 92C138 82 134 80 132 82H68C66 80 62 82 62 92Z', c)],
  scarf: (c, d) => [path('M48 176C40 70 56 32 100 32S160 70 152 176Z', c), path('M62 98C58 62 76 48 100 48S142 62 138 98C140 56 124 38 100 38S60 56 62 98Z', d) + path('M62 92C62 138 84 152 100 152S138 138 138 92L146 100C148 150 124 166 100 166S52 150 54 100Z', c)],
}

const wears = {
  glasses: '<g fill="none" stroke="#2b2523" stroke-width="3.2"><circle cx="83" cy="98" r="13"/><circle cx="117" cy="98" r="13"/><path d="M96 97h8"/></g>',
  hoops: '<g fill="none" stroke="#e0ac3f" stroke-width="4"><circle cx="60" cy="122" r="8"/><circle cx="140" cy="122" r="8"/></g>',
  studs: dot(61, 114, 3.4, '#f3e3b6') + dot(139, 114, 3.4, '#f3e3b6'),
  cap: path('M56 76C56 44 76 34 100 34S144 44 144 76C130 70 70 70 56 76Z', '#1f4e5f') + path('M56 74C70 62 130 62 144 74L166 84C150 74 60 74 50 84Z', '#e07a3f'),
  band: path('M61 76C80 66 120 66 139 76V84C120 74 80 74 61 84Z', '#e4572e'),
  phones: '<path d="M54 100C48 40 152 40 146 100" fill="none" stroke="#26282b" stroke-width="9"/><rect x="46" y="90" width="16" height="32" rx="8" fill="#e4572e"/><rect x="138" y="90" width="16" height="32" rx="8" fill="#e4572e"/>',
  beard: path('M66 106C66 142 84 150 100 150S134 142 134 106C130 124 118 124 100 122S70 124 66 106Z', '#5b3a26'),
  freckles: [[76, 112], [84, 115], [80, 119], [116, 115], [124, 112], [120, 119]].map(([x, y]) => dot(x, y, 1.6, 'rgba(120,60,30,.45)')).join(''),
  flower: [0, 72, 144, 216, 288].map((a) => oval(142, 64, 6, 10, '#f6d9df', `transform="rotate(${a} 142 72)"`)).join('') + dot(142, 72, 5, '#e3a53a'),
}

const clothes = {
  round: (c) => path('M30 200C32 164 62 156 84 152C90 164 110 164 116 152C138 156 168 164 170 200Z', c),
  shirt: (c) => path('M30 200C32 164 62 156 84 152L100 172L116 152C138 156 168 164 170 200Z', c) + path('M84 152L100 172L88 184L74 158ZM116 152L100 172L112 184L126 158Z', 'rgba(255,255,255,.35)'),
  apron: (c) => path('M30 200C32 164 62 156 84 152C90 164 110 164 116 152C138 156 168 164 170 200Z', '#f4ece0') + path('M66 200V166L76 158V176H124V158L134 166V200Z', c),
  hoodie: (c) => path('M28 200C30 162 60 154 80 150C84 172 116 172 120 150C140 154 170 162 172 200Z', c) + line('M90 170V186M110 170V186', '#fff7', 3),
}

function portrait({ skin, ground, halo, hair, hairColour, second, wear = [], dress, dressColour, smile = 'soft', brow = '#2b1d16', blush = 'rgba(214,92,72,.22)' }) {
  const [behind, front] = hairs[hair](hairColour, second)
  const mouth = { soft: line('M88 126Q100 135 112 126', '#8f3b32', 3.4), open: path('M86 123Q100 144 114 123Q100 127 86 123Z', '#8f3b32') + path('M90 125Q100 130 110 125Q100 128 90 125Z', '#fff'), calm: line('M91 128Q101 132 110 127', '#8f3b32', 3.4) }[smile]
  const eyes = [83, 117].map((x) => oval(x, 99, 3.6, 4.6, '#261a15') + dot(x + 1.2, 97.4, 1.2, '#fff')).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><rect width="200" height="200" fill="${ground}"/>${dot(100, 104, 78, halo)}${behind}${path('M84 128H116V154C112 168 88 168 84 154Z', skin)}${path('M84 138C92 148 108 148 116 138V144C108 154 92 154 84 144Z', 'rgba(60,20,10,.16)')}${clothes[dress](dressColour)}${hair === 'scarf' || hair === 'fringe' || hair === 'bob' ? '' : oval(61, 102, 6, 9, skin) + oval(139, 102, 6, 9, skin)}${path('M62 88C62 62 80 54 100 54S138 62 138 88C138 122 122 146 100 146S62 122 62 88Z', skin)}${wear.includes('beard') ? wears.beard : ''}${oval(74, 115, 8, 5, blush)}${oval(126, 115, 8, 5, blush)}${eyes}${line('M75 87Q83 82 91 86', brow, 3)}${line('M109 86Q117 82 125 87', brow, 3)}${line('M100 102Q104 112 98 114', 'rgba(60,20,10,.35)', 2.6)}${mouth}${front}${wear.filter((w) => w !== 'beard').map((w) => wears[w]).join('')}</svg>\n`
}

const people = {
  'mara.glow': { skin: '#e8b48f', ground: '#f0c9b4', halo: '#f7ded0', hair: 'long', hairColour: '#4a2c20', wear: ['hoops'], dress: 'round', dressColour: '#a3243b', smile: 'soft' },
  ninethirty: { skin: '#8a5a3c', ground: '#f2b84b', halo: '#f8d388', hair: 'afro', hairColour: '#241712', wear: ['studs'], dress: 'hoodie', dressColour: '#2e5d7b', smile: 'open', blush: 'rgba(190,70,50,.25)' },
  'kitchen.of.tan': { skin: '#f0c6a0', ground: '#9fc6b2', halo: '#c3dfd0', hair: 'bob', hairColour: '#221c1d', wear: ['glasses'], dress: 'apron', dressColour: '#3c6e57', smile: 'soft' },
  'ayu.pakai': { skin: '#c98f63', ground: '#d9a26a', halo: '#ecc592', hair: 'bun', hairColour: '#1f1615', wear: ['flower', 'studs'], dress: 'round', dressColour: '#1f3a5f', smile: 'soft' },
  'ploy.everyday': { skin: '#e3b287', ground: '#c9b6e0', halo: '#e0d4ef', hair: 'fringe', hairColour: '#3a241c', wear: [], dress: 'round', dressColour: '#6b5b95', smile: 'calm' },
  'linh.dep': { skin: '#f0cba8', ground: '#8fb8b0', halo: '#b6d5cf', hair: 'long', hairColour: '#191516', wear: ['hoops'], dress: 'shirt', dressColour: '#f4ead8', smile: 'calm' },
  'mikoy.moves': { skin: '#b67b50', ground: '#4fb3b9', halo: '#86d0d3', hair: 'quiff', hairColour: '#1c1513', wear: ['band'], dress: 'round', dressColour: '#f26b38', smile: 'open' },
  'aisyah.rumah': { skin: '#d6a074', ground: '#e6d3bd', halo: '#f3e6d6', hair: 'scarf', hairColour: '#7d9a8a', second: '#5f7d6e', wear: [], dress: 'round', dressColour: '#5f7d6e', smile: 'soft' },
  'theo.makes': { skin: '#f0c3a6', ground: '#7f9bb0', halo: '#a7bfd0', hair: 'wave', hairColour: '#8a4e24', wear: ['beard', 'freckles'], dress: 'shirt', dressColour: '#44605c', smile: 'calm', brow: '#6d3d1c' },
  'carla.cocina': { skin: '#dca27a', ground: '#e27d52', halo: '#f0a880', hair: 'curls', hairColour: '#3b1f18', wear: ['studs'], dress: 'apron', dressColour: '#4a5a23', smile: 'open' },
  deskdept: { skin: '#c58d68', ground: '#34404c', halo: '#4c5b69', hair: 'crop', hairColour: '#17120f', wear: ['glasses'], dress: 'hoodie', dressColour: '#e07a3f', smile: 'calm' },
  'bao.gadgets': { skin: '#eabf96', ground: '#f0d25e', halo: '#f8e596', hair: 'quiff', hairColour: '#20191a', wear: ['phones'], dress: 'hoodie', dressColour: '#3f4a57', smile: 'open' },
}

/** SVG of each creator's portrait by handle. */
export const portraits = Object.fromEntries(Object.entries(people).map(([handle, person]) => [handle, () => portrait(person)]))
