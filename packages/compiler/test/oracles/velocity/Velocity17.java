import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.runtime.RuntimeInstance;

/**
 * Renders the templates of a file in Apache Velocity 1.7, each with variables of its own, and prints a line for each: `=` and
 * the text in Base64, or `!` and what was thrown.
 */
public class Velocity17 {
  public static void main(String[] args) throws Exception {
    DocumentContext inputs = JsonPath.parse(Files.readString(Path.of(args[0])));
    String variables = inputs.read("$.variables");
    List<String> templates = inputs.read("$.templates");
    RuntimeInstance velocity = new RuntimeInstance();
    velocity.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
    velocity.setProperty("resource.loader", "string");
    velocity.setProperty("velocimacro.library", "");
    velocity.init();
    StringBuilder lines = new StringBuilder();
    for (String template : templates) {
      VelocityContext context = new VelocityContext();
      Map<String, Object> values = JsonPath.parse(variables).json();
      values.forEach(context::put);
      StringWriter out = new StringWriter();
      try {
        velocity.evaluate(context, out, "template", template);
        lines.append('=').append(Base64.getEncoder().encodeToString(out.toString().getBytes(StandardCharsets.UTF_8)));
      } catch (Throwable thrown) {
        lines.append('!').append(thrown.getClass().getSimpleName());
      }
      lines.append('\n');
    }
    System.out.print(lines);
  }
}
