# A server with the shipped corpus, or with yours: docker run -v "$PWD/my-corpus:/corpus:ro" … serve --corpus /corpus
# Built in two stages, so that the image holds the program alone: no sources, no development packages.
FROM node:24-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm run -s build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787
WORKDIR /srv/synoptic
COPY --from=build /build/packages/cli/bin bin
COPY --from=build /build/packages/cli/dist dist
COPY --from=build /build/packages/cli/package.json /build/LICENSE ./
USER node
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/synoptic.cjs"]
CMD ["serve"]
