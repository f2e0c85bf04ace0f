/** Physically based materials by what things are made of. Colours are CSS hex strings. */
import * as T from 'three'
import { height, speckle, wood as woodGrain } from './textures.mjs'

const standard = (options) => new T.MeshStandardMaterial(options)

export const plastic = (color, roughness = 0.42) => standard({ color, roughness })

export const matte = (color, roughness = 0.9) => standard({ color, roughness })

export const rubber = (color) => standard({ color, roughness: 0.75 })

export const metal = (color, roughness = 0.24) => standard({ color, roughness, metalness: 1 })

export const brushed = (color) =>
  standard({
    color,
    roughness: 0.36,
    metalness: 1,
    bumpMap: height('brushed', [1, 1]),
    bumpScale: 0.4,
  })

/** Lacquer, glazed or moulded gloss: a hard clear coat over the colour. */
export const gloss = (color, roughness = 0.35, map = null) =>
  new T.MeshPhysicalMaterial({
    color: map ? '#ffffff' : color,
    map,
    roughness,
    clearcoat: 1,
    clearcoatRoughness: 0.06,
  })

export const ceramic = (color, fleck) =>
  new T.MeshPhysicalMaterial({
    map: speckle(color, fleck),
    roughness: 0.5,
    clearcoat: 0.55,
    clearcoatRoughness: 0.22,
  })

export const fabric = (color, kind = 'weave', repeat = [4, 4], bumpScale = 1.6) =>
  standard({ color, roughness: 0.95, bumpMap: height(kind, repeat), bumpScale, side: T.DoubleSide })

export const leather = (color, repeat = [2, 2]) =>
  standard({
    color,
    roughness: 0.52,
    bumpMap: height('leather', repeat),
    bumpScale: 0.9,
    side: T.DoubleSide,
  })

export const stone = (color, repeat = [2, 2]) =>
  standard({ color, roughness: 0.92, bumpMap: height('stone', repeat), bumpScale: 1.2 })

export const wood = (color, repeat = [1, 1]) =>
  standard({ map: woodGrain(color, repeat), roughness: 0.58 })

/** Paper, ink and decals: a canvas texture. */
export const print = (map, { roughness = 0.6, metalness = 0, transparent = false } = {}) =>
  standard({
    map,
    roughness,
    metalness,
    transparent,
    side: T.DoubleSide,
    alphaTest: transparent ? 0.02 : 0,
  })

/** Light that comes from the thing itself: flames, screens, lamps. */
export const light = (color, strength = 1) =>
  new T.MeshBasicMaterial({
    color: new T.Color(color).multiplyScalar(strength),
    toneMapped: strength <= 1,
  })

/** Clear glass shell: reflections without refraction, which a software renderer can afford. */
export const glass = (color = '#ffffff', opacity = 0.16) =>
  new T.MeshPhysicalMaterial({
    color,
    opacity,
    transparent: true,
    roughness: 0.03,
    metalness: 0,
    depthWrite: false,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    envMapIntensity: 1.6,
  })

/**
 * Coloured glass and liquids: light seems to pass through where the surface faces the viewer
 * and to be swallowed at the edges.
 */
export function liquid(color, glow = 0.55, roughness = 0.08) {
  const made = new T.MeshPhysicalMaterial({
    color,
    roughness,
    clearcoat: 1,
    clearcoatRoughness: 0.03,
  })
  const tint = new T.Color(color).offsetHSL(0.012, 0.06, 0.12)
  made.onBeforeCompile = (shader) => {
    shader.uniforms.uTint = { value: tint.clone().multiplyScalar(glow) }
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nuniform vec3 uTint;')
      .replace(
        '#include <emissivemap_fragment>',
        `float facing = saturate(dot(normal, normalize(vViewPosition)));
         totalEmissiveRadiance += uTint * pow(facing, 1.6);
         diffuseColor.rgb *= mix(0.35, 1.0, facing);`,
      )
  }
  made.customProgramCacheKey = () => 'liquid'
  return made
}
