# Built in one stage, run in another, as a user without rights.
# To pin the base: docker build --build-arg NODE_IMAGE=node:20-bookworm-slim@sha256:… (docs/deployment.md).
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
# Of every address, the image knows loopback's names until it is told others. Two arenas keep what large answers
# leave behind from staying with each thread; the heap ends below the memory that docker-compose.yml gives.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    CARTULARY_ALLOWED_HOSTS=localhost,127.0.0.1 \
    CARTULARY_DATA=/data \
    MALLOC_ARENA_MAX=2 \
    NODE_OPTIONS=--max-old-space-size=1536
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/dist dist
COPY --from=build --chown=node:node /app/server/schema.graphql server/schema.graphql
COPY --from=build --chown=node:node /app/cypher cypher
COPY --from=build --chown=node:node /app/seed seed
COPY --from=build --chown=node:node /app/bin bin
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "bin/cartulary.mjs", "serve"]
