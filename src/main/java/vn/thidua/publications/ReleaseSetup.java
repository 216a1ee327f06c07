package vn.thidua.publications;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets publications happen at their minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReleaseSetup {}
