import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const root = path.dirname(fileURLToPath(import.meta.url))

const config: NextConfig = {
  turbopack: { root },
  poweredByHeader: false,
  images: { unoptimized: true },
  // Left as packages: one is LGPL and must stay replaceable, the other is only a catalogue of addresses.
  serverExternalPackages: ['libheif-js', 'wechat-api'],
  // `npm run check` runs tsc over everything; a second type check in the build costs 15 s on two cores.
  typescript: { ignoreBuildErrors: true },
  // The build cache would weigh 150 MB beside a build of 66 MB and only helps the second build.
  experimental: {
    turbopackFileSystemCacheForBuild: false,
    // Errors keep their names and stacks: a log says "Forbidden", not "tu". Costs disk, not time.
    turbopackMinify: { server: false, client: true },
  },
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
}

export default withPayload(config, { devBundleServerPackages: false })
