import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
// From its package: by itself it would fetch it from a server far away.
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })

/** What a reader finds in a picture (a PNG, or pixels): each code's format and text. */
export async function readCodes(
  picture: Uint8Array | ImageData,
): Promise<{ format: string; text: string }[]> {
  const found = await readBarcodes(picture, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    textMode: 'Plain',
  })
  return found.filter(({ isValid }) => isValid).map(({ format, text }) => ({ format, text }))
}

/** Pixels of a code drawn by its path of `M… h… v… h…z` boxes, as a browser would: `modulePx` square pixels a module. */
export function pixelsOf(
  shape: { width: number; height: number; path: string },
  modulePx: number,
  barPx: number,
): ImageData {
  const [across, down] = [shape.width === 1 ? barPx : modulePx, shape.height === 1 ? barPx : modulePx]
  const [width, height] = [shape.width * across, shape.height * down]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const box of shape.path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)) {
    const [left = 0, top = 0, wide = 0, high = 0] = box.slice(1).map(Number)
    for (let y = top * down; y < (top + high) * down; y++)
      for (let x = left * across; x < (left + wide) * across; x++)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData
}
