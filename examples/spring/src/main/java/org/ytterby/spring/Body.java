package org.ytterby.spring;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Takes the body of a request, no longer than is allowed. */
@Component
final class Body {
  private final int most;

  Body(Checked checked) {
    most = checked.maxBytes();
  }

  byte[] bytes(HttpServletRequest request) {
    Optional<String> coding = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    if (coding.filter(c -> !c.equalsIgnoreCase("identity")).isPresent()) {
      throw Refused.because(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a body is read as it stands: send it uncompressed");
    }
    Optional<String> charset = Optional.ofNullable(request.getContentType())
        .flatMap(
            type -> Optional.ofNullable(MediaType.parseMediaType(type).getParameter("charset")));
    if (charset.filter(c -> !c.equalsIgnoreCase("utf-8")).isPresent()) {
      throw Refused.because(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "the media type says charset %s: send UTF-8".formatted(charset.orElse("")));
    }
    if (request.getContentLengthLong() > most) {
      throw tooLong();
    }
    byte[] bytes;
    try {
      bytes = request.getInputStream().readNBytes(most + 1);
    } catch (IOException e) {
      throw Refused.because(
          HttpStatus.BAD_REQUEST, "the body could not be read to its end: send it again");
    }
    if (bytes.length > most) {
      throw tooLong();
    }
    if (bytes.length == 0) {
      throw Refused.faulty(ImmutableList.of(
          Fault.ofBody("", "the body is empty: send a shipment as JSON, or rows as CSV")));
    }
    return bytes;
  }

  /** The body as text. */
  String text(HttpServletRequest request) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(request));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Refused.faulty(ImmutableList.of(Fault.ofBody(
          "0x%02x".formatted(bytes.get(bytes.position()) & 0xff),
          "byte %d of the body is not UTF-8: save the text as UTF-8"
              .formatted(bytes.position() + 1))));
    }
  }

  private Refused tooLong() {
    return Refused.because(
        HttpStatus.CONTENT_TOO_LARGE,
        "the body is longer than %d bytes: send fewer rows at a time, or raise ytterby.max-bytes"
            .formatted(most));
  }
}
