import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.runtime.RuntimeInstance;

/**
 * Renders the templates of a file in Apache Velocity 1.7, each parsed once, and says for each how many renderings it does in
 * a second, then the text in Base64.
 */
public class VelocityRates {
  public static class Input {
    private final String text;
    private final Map<String, Object> parameters;
    private DocumentContext document;

    Input(String text, Map<String, Object> parameters) {
      this.text = text;
      this.parameters = parameters;
    }

    private DocumentContext document() {
      if (document == null) document = JsonPath.parse(text);
      return document;
    }

    public Object path(String path) {
      return document().read(path);
    }

    public String json(String path) {
      return JsonPath.parse((Object) document().read(path)).jsonString();
    }

    public Map<String, Object> params() {
      return parameters;
    }
  }

  public static class Util {
    public String escapeJavaScript(String text) {
      return StringEscapeUtils.escapeJavaScript(text);
    }

    public Object parseJson(String text) {
      return JsonPath.parse(text).json();
    }
  }

  private static final long SECOND = 1_000_000_000L;

  public static void main(String[] args) throws Exception {
    DocumentContext inputs = JsonPath.parse(Files.readString(Path.of(args[0])));
    Map<String, Object> parameters = inputs.read("$.parameters");
    Map<String, Object> context = inputs.read("$.context");
    RuntimeInstance velocity = new RuntimeInstance();
    velocity.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
    velocity.setProperty("resource.loader", "string");
    velocity.setProperty("velocimacro.library", "");
    velocity.init();
    List<Map<String, String>> cases = inputs.read("$.cases");
    for (Map<String, String> each : cases) {
      Template template = new Template();
      template.setRuntimeServices(velocity);
      template.setData(velocity.parse(new StringReader(each.get("template")), "template"));
      template.initDocument();
      for (int warm = 0; warm < 5; warm++) stretch(template, each.get("payload"), parameters, context);
      double[] rates = new double[5];
      for (int turn = 0; turn < 5; turn++) rates[turn] = stretch(template, each.get("payload"), parameters, context);
      Arrays.sort(rates);
      String text = render(template, each.get("payload"), parameters, context);
      System.out.println(rates[2] + " " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static double stretch(Template template, String payload, Map<String, Object> parameters, Map<String, Object> context)
      throws Exception {
    long begin = System.nanoTime();
    long count = 0;
    for (; System.nanoTime() - begin < SECOND * 3 / 10; count++) render(template, payload, parameters, context);
    return count * (double) SECOND / (System.nanoTime() - begin);
  }

  private static String render(Template template, String payload, Map<String, Object> parameters, Map<String, Object> context)
      throws Exception {
    Map<String, Object> own = new LinkedHashMap<>(context);
    own.put("responseOverride", new HashMap<>());
    VelocityContext variables = new VelocityContext();
    variables.put("input", new Input(payload, parameters));
    variables.put("util", new Util());
    variables.put("context", own);
    StringWriter out = new StringWriter();
    template.merge(variables, out);
    return out.toString();
  }
}
