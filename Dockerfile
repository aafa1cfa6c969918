# MAX : les sources sont rassemblées en un fichier, les bibliothèques de production restent à côté, rien d’autre ne part.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY esbuild.mjs tsconfig.json ./
COPY objects objects
COPY webhooks webhooks
COPY workflows workflows
COPY src src
COPY panels panels
RUN npm run build

FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
# Sans scripts : aucun n’est nécessaire, et « prepare » demanderait l’outil qui rassemble.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
# Un tiers du poids, que rien ne lit en marche : les plans de sources et les types des bibliothèques.
RUN find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production MAX_HOST=0.0.0.0 MAX_PORT=3300 MAX_DATA_DIR=/data
WORKDIR /app
RUN install -d -m 0700 -o node -g node /data
COPY --from=libraries /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
VOLUME /data
EXPOSE 3300
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.MAX_PORT||3300)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# « docker compose --env-file compose.env run --rm max doctor » : les autres commandes par le même chemin.
ENTRYPOINT ["node", "--enable-source-maps", "/app/dist/max.js"]
CMD ["start"]
