using System.Text;
using Microsoft.AspNetCore.Routing.Template;

namespace ReviewFunctions.LocalRuntime.Routing;

/// <summary>What of a route template matters for the paths it takes.</summary>
internal static class RouteShape
{
    /// <summary>The template with lower-case literals and without the names of its parameters.</summary>
    public static string Of(RouteTemplate template) =>
        string.Join('/', template.Segments.Select(segment => string.Concat(segment.Parts.Select(Of))));

    /// <summary>The literal segments that the template begins with, each after a slash.</summary>
    public static string LiteralPrefix(RouteTemplate template)
    {
        var prefix = new StringBuilder();
        foreach (var segment in template.Segments.TakeWhile(segment => segment.IsSimple && segment.Parts[0].IsLiteral))
            prefix.Append('/').Append(segment.Parts[0].Text);
        return prefix.ToString();
    }

    private static string Of(TemplatePart part)
    {
        if (!part.IsParameter)
            return part.Text?.ToLowerInvariant() ?? "";

        var constraints = part.InlineConstraints.Select(constraint => constraint.Constraint).Order(StringComparer.Ordinal);
        return $"{{{(part.IsCatchAll ? "*" : "")}{string.Join(':', constraints)}{(part.IsOptional ? "?" : "")}}}";
    }
}
