using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace ReviewFunctions.LocalHost.Http;

/// <summary>A route template with its constraints, as ASP.NET Core understands them, ready to be tried.</summary>
internal sealed class FunctionRoute
{
    private readonly string _prefix;
    private readonly TemplateMatcher _matcher;
    private readonly IDictionary<string, IRouteConstraint> _constraints;

    /// <exception cref="ArgumentException">The template or one of its constraints is malformed.</exception>
    public FunctionRoute(string template, IInlineConstraintResolver constraints)
    {
        var parsed = TemplateParser.Parse(template);
        Shape = string.Join('/', parsed.Segments.Select(segment => string.Concat(segment.Parts.Select(ShapeOf))));
        _prefix = LiteralPrefix(parsed);
        _matcher = new TemplateMatcher(parsed, Defaults(parsed));
        _constraints = Constraints(parsed, constraints);
    }

    /// <summary>Equal for two routes that take the same paths, whatever their parameters are called.</summary>
    public string Shape { get; }

    /// <summary>Whether the route takes the request; if so, its values are the request's route values.</summary>
    public bool Matches(HttpContext http)
    {
        var request = http.Request;
        if (!BeginsWithPrefix(request.Path.Value))
            return false;

        var values = request.RouteValues;
        if (_matcher.TryMatch(request.Path, values) && MeetsConstraints(http, values))
            return true;

        values.Clear();
        return false;
    }

    private bool BeginsWithPrefix(ReadOnlySpan<char> path) =>
        path.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase)
        && (path.Length == _prefix.Length || path[_prefix.Length] == '/');

    private bool MeetsConstraints(HttpContext http, RouteValueDictionary values)
    {
        foreach (var (name, constraint) in _constraints)
        {
            if (!constraint.Match(http, route: null, name, values, RouteDirection.IncomingRequest))
                return false;
        }

        return true;
    }

    private static RouteValueDictionary Defaults(RouteTemplate template) =>
        new(template.Parameters.Where(parameter => parameter.DefaultValue is not null)
            .Select(parameter => KeyValuePair.Create(parameter.Name ?? "", parameter.DefaultValue)));

    private static IDictionary<string, IRouteConstraint> Constraints(RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText ?? "");
        foreach (var parameter in template.Parameters)
        {
            var name = parameter.Name ?? "";
            if (parameter.IsOptional)
                builder.SetOptional(name);
            foreach (var constraint in parameter.InlineConstraints)
                builder.AddResolvedConstraint(name, constraint.Constraint);
        }

        return builder.Build();
    }

    // The literal segments that the template begins with, each after a slash.
    private static string LiteralPrefix(RouteTemplate template)
    {
        var prefix = new StringBuilder();
        foreach (var segment in template.Segments.TakeWhile(segment => segment.IsSimple && segment.Parts[0].IsLiteral))
            prefix.Append('/').Append(segment.Parts[0].Text);
        return prefix.ToString();
    }

    private static string ShapeOf(TemplatePart part)
    {
        if (!part.IsParameter)
            return part.Text?.ToLowerInvariant() ?? "";

        var constraints = part.InlineConstraints.Select(constraint => constraint.Constraint).Order(StringComparer.Ordinal);
        return $"{{{(part.IsCatchAll ? "*" : "")}{string.Join(':', constraints)}{(part.IsOptional ? "?" : "")}}}";
    }
}
