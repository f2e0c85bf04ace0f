/** Parts of the portraits: hair, things worn, clothes. */

export /** Stylised portraits: flat shapes, one palette and one manner of hair, clothes and things worn per person. */

const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (d, stroke, width) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

export const dot = (cx, cy, r, fill) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`

export const oval = (cx, cy, rx, ry, fill, more = '') =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

export /** Hair behind and in front of the head. */
const hairs = {
  long: (c) => [
    path(
      'M52 96C46 40 80 26 100 26S154 40 148 96C150 128 158 148 150 168H50C42 148 50 128 52 96Z',
      c,
    ),
    path(
      'M59 94C56 58 80 45 108 47C128 49 143 64 141 94C130 80 118 70 104 68C92 78 76 78 64 92Z',
      c,
    ),
  ],
  bun: (c) => [
    dot(100, 30, 20, c) +
      path('M58 96C54 56 76 40 100 40S146 56 142 96C140 110 136 112 136 112H64S60 110 58 96Z', c),
    path('M59 94C58 58 80 47 100 47S142 58 141 94C128 74 114 66 100 66S72 74 63 92Z', c),
  ],
  bob: (c) => [
    path(
      'M50 118C42 58 66 34 100 34S158 58 150 118C144 128 134 128 130 120H70C66 128 56 128 50 118Z',
      c,
    ),
    path(
      'M62 96C60 64 78 52 100 52S140 64 138 96C134 86 130 80 126 76C108 82 84 82 74 76C70 80 66 86 62 96Z',
      c,
    ),
  ],
  crop: (c) => [
    '',
    path(
      'M61 90C56 54 76 38 102 38C130 38 146 56 139 90C136 78 132 72 126 68C108 72 88 70 76 64C68 70 64 78 61 90Z',
      c,
    ),
  ],
  curls: (c) => [
    [
      [64, 62],
      [80, 44],
      [102, 38],
      [124, 46],
      [138, 64],
      [146, 86],
      [54, 84],
      [52, 106],
      [148, 108],
    ]
      .map(([x, y]) => dot(x, y, 21, c))
      .join(''),
    [
      [72, 62],
      [90, 54],
      [110, 54],
      [128, 64],
    ]
      .map(([x, y]) => dot(x, y, 13, c))
      .join(''),
  ],
  afro: (c) => [
    dot(100, 76, 60, c),
    path('M58 92C58 58 80 48 100 48S142 58 142 92C128 72 116 68 100 68S72 72 62 88Z', c),
  ],
  wave: (c) => [
    '',
    path(
      'M60 88C52 60 66 36 96 40C108 26 142 38 142 64C144 76 140 84 139 90C136 78 130 70 122 68C104 74 92 58 78 66C68 70 64 80 60 88Z',
      c,
    ),
  ],
  quiff: (c) => [
    '',
    path(
      'M62 88C58 66 62 54 72 48C78 30 122 26 132 42C142 50 142 70 138 88C135 76 131 70 126 66C106 66 90 62 80 58C72 66 66 76 62 88Z',
      c,
    ),
  ],
  fringe: (c) => [
    path('M54 150C46 56 66 34 100 34S154 56 146 150H126V96H74V150Z', c),
    path('M62 92C60 62 78 50 100 50S140 62 138 92C138 82 134 80 132 82H68C66 80 62 82 62 92Z', c),
  ],
  scarf: (c, d) => [
    path('M48 176C40 70 56 32 100 32S160 70 152 176Z', c),
    path('M62 98C58 62 76 48 100 48S142 62 138 98C140 56 124 38 100 38S60 56 62 98Z', d) +
      path(
        'M62 92C62 138 84 152 100 152S138 138 138 92L146 100C148 150 124 166 100 166S52 150 54 100Z',
        c,
      ),
  ],
}

export const wears = {
  glasses:
    '<g fill="none" stroke="#2b2523" stroke-width="3.2"><circle cx="83" cy="98" r="13"/><circle cx="117" cy="98" r="13"/><path d="M96 97h8"/></g>',
  hoops:
    '<g fill="none" stroke="#e0ac3f" stroke-width="4"><circle cx="60" cy="122" r="8"/><circle cx="140" cy="122" r="8"/></g>',
  studs: dot(61, 114, 3.4, '#f3e3b6') + dot(139, 114, 3.4, '#f3e3b6'),
  cap:
    path('M56 76C56 44 76 34 100 34S144 44 144 76C130 70 70 70 56 76Z', '#1f4e5f') +
    path('M56 74C70 62 130 62 144 74L166 84C150 74 60 74 50 84Z', '#e07a3f'),
  band: path('M61 76C80 66 120 66 139 76V84C120 74 80 74 61 84Z', '#e4572e'),
  phones:
    '<path d="M54 100C48 40 152 40 146 100" fill="none" stroke="#26282b" stroke-width="9"/><rect x="46" y="90" width="16" height="32" rx="8" fill="#e4572e"/><rect x="138" y="90" width="16" height="32" rx="8" fill="#e4572e"/>',
  beard: path(
    'M66 106C66 142 84 150 100 150S134 142 134 106C130 124 118 124 100 122S70 124 66 106Z',
    '#5b3a26',
  ),
  freckles: [
    [76, 112],
    [84, 115],
    [80, 119],
    [116, 115],
    [124, 112],
    [120, 119],
  ]
    .map(([x, y]) => dot(x, y, 1.6, 'rgba(120,60,30,.45)'))
    .join(''),
  flower:
    [0, 72, 144, 216, 288]
      .map((a) => oval(142, 64, 6, 10, '#f6d9df', `transform="rotate(${a} 142 72)"`))
      .join('') + dot(142, 72, 5, '#e3a53a'),
}

export const clothes = {
  round: (c) =>
    path('M30 200C32 164 62 156 84 152C90 164 110 164 116 152C138 156 168 164 170 200Z', c),
  shirt: (c) =>
    path('M30 200C32 164 62 156 84 152L100 172L116 152C138 156 168 164 170 200Z', c) +
    path(
      'M84 152L100 172L88 184L74 158ZM116 152L100 172L112 184L126 158Z',
      'rgba(255,255,255,.35)',
    ),
  apron: (c) =>
    path(
      'M30 200C32 164 62 156 84 152C90 164 110 164 116 152C138 156 168 164 170 200Z',
      '#f4ece0',
    ) + path('M66 200V166L76 158V176H124V158L134 166V200Z', c),
  hoodie: (c) =>
    path('M28 200C30 162 60 154 80 150C84 172 116 172 120 150C140 154 170 162 172 200Z', c) +
    line('M90 170V186M110 170V186', '#fff7', 3),
}
