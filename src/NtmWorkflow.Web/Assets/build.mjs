// Builds wwwroot/assets from this folder and node_modules.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compileAsync } from 'sass'

const source = dirname(fileURLToPath(import.meta.url))
const packages = join(source, '..', 'node_modules')
const output = join(source, '..', 'wwwroot', 'assets')

await rm(output, { recursive: true, force: true })
await mkdir(join(output, 'fonts'), { recursive: true })

for (const name of ['app', 'path-viewer']) {
  const { css } = await compileAsync(join(source, 'styles', `${name}.scss`), {
    style: 'compressed',
    loadPaths: [packages],
    quietDeps: true
  })
  await writeFile(join(output, `${name}.css`), css)
}

// The diagram library is split off, so that it travels only when somebody opens the diagram.
await build({
  entryPoints: ['app', 'path-viewer'].map(name => join(source, 'scripts', `${name}.js`)),
  outdir: output,
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'linked',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning'
})

const font = join(packages, '@fontsource', 'be-vietnam-pro')
for (const subset of ['latin', 'vietnamese']) {
  for (const weight of [400, 700]) {
    const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`
    await cp(join(font, 'files', file), join(output, 'fonts', file))
  }
}
await cp(join(font, 'LICENSE'), join(output, 'fonts', 'LICENSE.txt'))
await cp(join(source, 'icon.svg'), join(output, 'icon.svg'))
