package dev.siegel.protocols.soap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Exclusive canonical XML by the JDK, to compare our texts with. */
final class Canonical {
    private Canonical() {}

    static String of(String xml) throws Exception {
        var root = SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        var nodes = new ArrayList<Node>();
        collect(root, nodes);
        var transform = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
        transform.init((@Nullable TransformParameterSpec) null);
        var data = (OctetStreamData) transform.transform(new Nodes(nodes), null);
        return new String(data.getOctetStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        var attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            nodes.add(attributes.item(i));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, nodes);
        }
    }

    private record Nodes(List<Node> nodes) implements NodeSetData<Node> {
        @Override
        public Iterator<Node> iterator() {
            return nodes.iterator();
        }
    }
}
