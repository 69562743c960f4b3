package org.ytterby.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.ytterby.policy.ControlPolicy;

/** The service: one policy for all requests. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Service {
  /** For Spring, which makes it. */
  public Service() {}

  /**
   * Starts it.
   *
   * @param args settings as {@code --name=value}
   */
  public static void main(String[] args) {
    SpringApplication.run(Service.class, args);
  }

  @Bean
  Checked checked(Settings settings) {
    return Checked.of(settings);
  }

  @Bean
  ControlPolicy policy(Checked checked) {
    return checked.policy();
  }

  @Bean
  Permits permits(Checked checked) {
    return new Permits(checked.maxConcurrent());
  }
}
