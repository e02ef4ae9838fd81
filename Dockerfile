# The service with the project's own tables:  docker build -t ansab . && docker run -p 8000:8000 ansab
# Other tables:  docker run -p 8000:8000 -v "$PWD/tables:/tables:ro" ansab serve --host 0.0.0.0 --aliases /tables
FROM python:3.11-slim AS build
WORKDIR /src
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore

COPY requirements.lock requirements-build.lock ./
RUN python -m venv /opt/build \
 && /opt/build/bin/pip install -q --require-hashes --no-deps -r requirements-build.lock \
 && python -m venv /opt/ansab \
 && /opt/ansab/bin/pip install -q --require-hashes --no-deps --only-binary :all: -r requirements.lock

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY service service
COPY aliases aliases
RUN /opt/build/bin/python -m hatchling build -t wheel -d /dist \
 && /opt/ansab/bin/pip install -q --no-deps --no-index /dist/*.whl \
 && /opt/ansab/bin/ansab build aliases -o /opt/ansab/aliases.ansab

FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home ansab
COPY --from=build /opt/ansab /opt/ansab
ENV PATH=/opt/ansab/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["ansab"]
# Inside a container loopback reaches nobody; what is published is chosen with `docker run -p`.
CMD ["serve", "--host", "0.0.0.0", "--port", "8000", "--aliases", "/opt/ansab/aliases.ansab"]
