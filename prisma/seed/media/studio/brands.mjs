/**
 * Marks and typographic manners of the merchants, shared by the labels (canvas) and the SVG logos.
 * Paths live in a 100 x 100 box; `line` strokes instead of filling.
 */
const BRICOLAGE = 'Bricolage Grotesque'
const INSTRUMENT = 'Instrument Sans'

export const brands = {
  lumbre: {
    name: 'lumbre', font: BRICOLAGE, weight: 800, tracking: -0.03, ink: '#b4441f', ground: '#f6e7d3',
    mark: [{ d: 'M50 6C60 26 82 38 82 62A32 32 0 0 1 18 62C18 48 28 42 32 28C40 34 42 40 43 46C50 36 52 22 50 6ZM50 56C46 64 38 67 38 76A12 12 0 0 0 62 76C62 67 54 64 50 56Z' }],
  },
  aurelle: {
    name: 'AURELLE', font: INSTRUMENT, weight: 500, tracking: 0.22, ink: '#7d2f3c', ground: '#f7e6de',
    mark: [{ d: 'M50 8V92M8 50H92M20 20L80 80M80 20L20 80', line: 5 }, { d: 'M50 32A18 18 0 1 0 50 68A18 18 0 1 0 50 32Z' }],
  },
  'harbor-pine': {
    name: 'HARBOR & PINE', font: BRICOLAGE, weight: 600, stretch: 'condensed', tracking: 0.06, ink: '#23414a', ground: '#e8e4d6',
    mark: [{ d: 'M50 6L74 42H62L82 72H18L38 42H26Z' }, { d: 'M12 84C22 76 30 92 40 84S58 92 68 84S80 78 88 84', line: 6 }],
  },
  'sekar-jaya': {
    name: 'Sekar Jaya', font: BRICOLAGE, weight: 600, tracking: 0, ink: '#8a3a25', ground: '#f4e4cc',
    mark: [0, 72, 144, 216, 288].map((turn) => ({ d: 'M50 50C34 40 36 14 50 6C64 14 66 40 50 50Z', turn })),
  },
  'siam-bloom': {
    name: 'siam bloom', font: INSTRUMENT, weight: 600, tracking: 0.02, ink: '#55643a', ground: '#eef0dc',
    mark: [{ d: 'M50 92C20 82 12 52 30 34C36 52 42 62 50 70C58 62 64 52 70 34C88 52 80 82 50 92Z' }, { d: 'M50 8C64 24 64 44 50 60C36 44 36 24 50 8Z' }],
  },
  kilat: {
    name: 'kilat', font: BRICOLAGE, weight: 800, tracking: -0.02, italic: true, ink: '#e4572e', ground: '#1f2326',
    mark: [{ d: 'M60 4L18 56H46L36 96L84 40H54Z' }],
  },
  'saigon-atelier': {
    name: 'Saigon Atelier', font: INSTRUMENT, weight: 400, tracking: 0.01, ink: '#2c4a45', ground: '#f1e9dc',
    mark: [{ d: 'M50 8A42 42 0 1 0 92 50', line: 7 }, { d: 'M50 26A24 24 0 1 0 74 50', line: 7 }, { d: 'M70 12L88 30L70 34Z' }],
  },
  'isla-activa': {
    name: 'ISLA ACTIVA', font: BRICOLAGE, weight: 800, stretch: 'condensed', tracking: 0.02, ink: '#127a86', ground: '#fdf0dc',
    mark: [{ d: 'M50 14A26 26 0 0 1 76 40H24A26 26 0 0 1 50 14Z' }, { d: 'M8 54C22 44 34 64 50 54S78 44 92 54M14 70C26 62 36 78 50 70S74 62 86 70M26 86C34 80 42 92 50 86S66 80 74 86', line: 7 }],
  },
  rimba: {
    name: 'rimba', font: INSTRUMENT, weight: 700, tracking: 0.04, ink: '#3e5a34', ground: '#ebe7d3',
    mark: [{ d: 'M50 94C14 74 14 30 50 6C86 30 86 74 50 94Z' }, { d: 'M50 94V34M50 62L68 46M50 74L32 58', line: 5, ground: true }],
  },
  'volt-and-vale': {
    name: 'VOLT & VALE', font: INSTRUMENT, weight: 700, tracking: 0.1, ink: '#d7a25f', ground: '#23262b',
    mark: [{ d: 'M10 22L36 80L50 48', line: 9 }, { d: 'M90 22L64 80L38 22', line: 9 }],
  },
}

/** The proper name each product wears on its label, and the figure under it: no language needed. */
export const names = {
  'glow-drops-serum': ['Glow Drops', '15 %'], 'velvet-lip-tint': ['Velvet', 'N° 04'],
  'dew-cloud-cream': ['Dew Cloud', '50 ml'], 'jasmine-night-oil': ['Jasmine', '30 ml'],
  'rice-milk-cleanser': ['Rice Milk', '100 ml'], 'mineral-sun-veil': ['Sun Veil', 'SPF 50'],
  'amber-solstice-perfume': ['Amber Solstice', '50 ml'], 'clay-reset-mask': ['Clay Reset', '75 ml'],
  'sea-salt-soap': ['Sea Salt', '100 g'], 'aloe-calm-mist': ['Aloe Calm', '100 ml'],
  'brush-trio': ['Trio', '1 2 3'], 'coconut-hair-butter': ['Coco', '200 ml'],
  'canvas-day-tote': ['Day Tote', '12 oz'], 'tidewater-sunglasses': ['Tidewater', 'UV 400'],
  'batik-silk-scarf': ['Batik', '90 × 90'], 'meridian-watch': ['Meridian', '38 mm'],
  'loop-earrings': ['Loop', '925'], 'wool-ribbed-beanie': ['Ribbed', '100 %'],
  'harbor-cap': ['Harbor', '5'], 'pleated-crossbody': ['Pleat', 'N° 2'],
  'cord-belt': ['Cord', '32 mm'], 'linen-card-wallet': ['Slim', '6'],
  'coast-runner-sneaker': ['Coast Runner', '01'], 'jade-ring': ['Jade', '925'],
  'terra-mug': ['Terra', '350 ml'], 'luna-table-lamp': ['Luna', '2700 K'],
  'cedar-soy-candle': ['Cedar', '45 h'], 'wave-vase': ['Wave', '24 cm'],
  'rattan-planter': ['Rotan', 'L'], 'cloud-cushion': ['Cloud', '45 × 45'],
  'stone-diffuser': ['Stone', '120 ml'], 'glaze-dinner-plates': ['Glaze', '27 cm'],
  'cast-teapot': ['Cast', '0.8 l'], 'orbit-wall-clock': ['Orbit', '30 cm'],
  'bamboo-desk-tidy': ['Bambu', '6'], 'linen-throw': ['Linen', '130 × 180'],
  'pebble-earbuds': ['Pebble', '32 h'], 'studio-headphones': ['Studio', '40 h'],
  'pocket-speaker': ['Pocket', '360°'], 'hush-keyboard': ['Hush', '75 %'],
  'slab-power-bank': ['Slab', '20 000'], 'arc-phone-stand': ['Arc', '60°'],
  'focus-webcam': ['Focus', '4K'], 'halo-desk-light': ['Halo', '1000 lx'],
  'snap-charger': ['Snap', '15 W'], 'glide-mouse': ['Glide', '2.4 GHz'],
  'mini-projector': ['Mini', '1080p'], 'trail-tracker': ['Trail', '120 m'],
  'summit-bottle': ['Summit', '24 h'], 'flow-yoga-mat': ['Flow', '5 mm'],
  'iron-kettlebell': ['Iron', '12 kg'], 'swift-jump-rope': ['Swift', '3 m'],
  'grip-dumbbells': ['Grip', '4 kg'], 'court-paddle': ['Court', '16 mm'],
  'ridge-foam-roller': ['Ridge', '33 cm'], 'pulse-bands': ['Pulse', '×3'],
  'match-football': ['Match', '5'], 'feather-shuttlecocks': ['Feather', '×6'],
  'cool-dry-towel': ['Cool Dry', '80 × 40'], 'wave-goggles': ['Wave', 'UV'],
  'gayo-coffee': ['Gayo', '1 500 m'], 'ceylon-gold-tea': ['Ceylon Gold', '100 g'],
  'picual-olive-oil': ['Picual', '0.2°'], 'wild-honey': ['Wild Honey', '500 g'],
  'tram-chocolate': ['Trầm', '72 %'], 'calamansi-marmalade': ['Calamansi', '240 g'],
  'smoked-paprika': ['Pimentón', '75 g'], 'sambal-matah': ['Sambal Matah', '180 g'],
  'palm-sugar-caramels': ['Palm Sugar', '150 g'], 'uji-style-matcha': ['Matcha', '30 g'],
  'mango-crisps': ['Mango', '100 g'], 'sea-salt-caramel-nuts': ['Sea Salt', '150 g'],
}

/** What an option value looks like: [main, accent?]. Values not listed do not change the colours. */
export const shades = {
  rosewood: ['#a3243b'], fig: ['#5d2138'], coral: ['#ec6a55'], sand: ['#e0cfae'], ink: ['#26303c'],
  tortoise: ['#6b3f1d'], black: ['#1b1c1f'], indigo: ['#1f3a5f'], brick: ['#9c3d2e'], navy: ['#1d3350'],
  silver: ['#d3d7da'], gold: ['#d9ab4a'], moss: ['#5e6b4e'], oat: ['#dccdb3'], taupe: ['#b7a38c'],
  clay: ['#b96f52'], terracotta: ['#c0694a'], chalk: ['#f1ece2'], sage: ['#93aa9c'], white: ['#f5f5f2'],
  graphite: ['#3a3d42'], ember: ['#e4572e'], mint: ['#9fd8bf'], lagoon: ['#2a7f8e'], violet: ['#7564ab'],
  sun: ['#efc14f'], blue: ['#1d4e89'], smoke: ['#5b6168'],
}
