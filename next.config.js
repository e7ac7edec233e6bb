/** @type {import('next').NextConfig} */
const config = {
  // A second build folder lets a look at the pages run beside the app without either clearing the other's files.
  distDir: process.env.NEXT_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  devIndicators: false,
  experimental: {
    optimizePackageImports: [
      '@mantine/core',
      '@mantine/dates',
      '@mantine/form',
      '@mantine/hooks',
      '@mantine/notifications',
      '@mantine/spotlight',
    ],
  },
}

export default config
