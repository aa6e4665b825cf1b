# The bot in a container: what npm installs, then a Debian with that, our sources, and the Node that npm pinned.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Node's headers are for compiling: 67 MB that nothing here does.
RUN npm ci --omit=dev --no-audit --no-fund && rm -r node_modules/node-linux-*/include

# Debian, because Node and two packages need glibc. It has no npm, no compiler and no shell script of ours.
FROM debian:trixie-slim
WORKDIR /app
RUN install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json package-lock.json LICENSE ./
COPY commands ./commands
COPY src ./src
COPY deploy/ask-health.js ./deploy/ask-health.js
# The metrics stay within the container until BIND says otherwise; the health check needs them.
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9280
VOLUME /data
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=120s --retries=3 \
  CMD ["node_modules/.bin/node", "deploy/ask-health.js"]
CMD ["node_modules/.bin/node", "--import", "./src/require-node.js", "src/main.ts"]
