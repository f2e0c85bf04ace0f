# syntax=docker/dockerfile:1

# The shop as one image for web server, worker and migrations; compose.yaml shows how they go together.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /shop
COPY package.json package-lock.json ./
# The image brings Node, Postgres runs beside it: no install script is needed here.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --no-audit --no-fund

FROM dependencies AS build
COPY . .
RUN PRISMA_SCHEMA_ENGINE_BINARY=/shop/scripts/schema-engine-stub npx prisma generate \
  && NODE_ENV=production npx remix vite:build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim AS shop
ENV NODE_ENV=production \
  MEDIA_DIR=/media \
  NODE_OPTIONS="--disable-warning=ExperimentalWarning --enable-source-maps"
WORKDIR /shop
RUN install -d -o node -g node /media
COPY --from=build /shop/package.json ./
COPY --from=build /shop/node_modules ./node_modules
COPY --from=build /shop/prisma/migrations ./prisma/migrations
COPY --from=build /shop/scripts ./scripts
COPY --from=build /shop/sandbox ./sandbox
COPY --from=build /shop/locales ./locales
COPY --from=build /shop/app ./app
COPY --from=build /shop/build ./build
USER node
VOLUME /media
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT??3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "app/server.ts"]
