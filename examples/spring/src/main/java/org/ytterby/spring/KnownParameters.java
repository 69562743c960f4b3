package org.ytterby.spring;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.ytterby.law.Suggestions;

/** Refuses a parameter that a request does not have, or that is given twice: it may be a slip of the pen. */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** The names that a handler reads. */
  static ImmutableSet<String> of(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(p -> p.hasParameterAnnotation(RequestParam.class))
        .map(p -> Objects.requireNonNull(p.getParameter().getName()))
        .collect(toImmutableSet());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      ImmutableSet<String> known = of(method);
      Parameters parameters = new Parameters();
      for (Map.Entry<String, String[]> given : given(request).entrySet()) {
        String name = given.getKey();
        if (!known.contains(name)) {
          parameters.bad(
              name,
              String.join(",", given.getValue()),
              "is no parameter here" + Suggestions.of(name, known));
        } else if (given.getValue().length > 1) {
          parameters.bad(name, String.join(",", given.getValue()), "is given twice: keep one");
        }
      }
      parameters.close();
    }
    return true;
  }

  private static Map<String, String[]> given(HttpServletRequest request) {
    try {
      return new TreeMap<>(request.getParameterMap());
    } catch (IllegalStateException e) {
      throw Refused.faulty(ImmutableList.of(Fault.ofParameter(
          "",
          Strings.nullToEmpty(request.getQueryString()),
          "cannot be taken apart: percent signs stand before two hexadecimal digits, in UTF-8")));
    }
  }
}
