# The portal as a container: Java 25, an unprivileged user, a file system that may be read-only (give it a writable /tmp).
# The image carries neither the trial's database nor anything that would start a trial: it needs SPRING_DATASOURCE_URL.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn ./.mvn/
COPY mvnw pom.xml ./
COPY src/main/java ./src/main/java/
COPY src/main/resources ./src/main/resources/
RUN sh ./mvnw -B -ntp '-Pimage,!error-prone' -Dmaven.test.skip=true -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/thidua-portal.jar extract --layers --destination layers

# A start beforehand, on the very Java that the image has: it teaches the JVM what every start needs (docs/benchmarks.md)
FROM postgres:18 AS training
COPY --from=eclipse-temurin:25-jre /opt/java/openjdk /opt/java/openjdk
ENV PATH=/opt/java/openjdk/bin:$PATH
WORKDIR /portal
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/train /train
RUN /train

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Thi Đua" \
      org.opencontainers.image.description="Portal of provincial emulation and commendation clusters" \
      org.opencontainers.image.licenses="Apache-2.0"

# What changes least comes first, so that an upgrade fetches little
WORKDIR /portal
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --from=training /portal/portal.aot ./

USER 10001:10001
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=34 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.timezone=UTC"

# Healthy means: it answers, and its database answers it. The image has bash, but no promise of curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-XX:AOTCache=portal.aot", "-jar", "thidua-portal.jar"]
