using System.Reflection;
using Microsoft.OpenApi;

namespace ReviewFunctions.OpenApi;

/// <summary>Every schema of a body by its name: the members of the classes that describe one feature each.</summary>
internal static class BodySchemas
{
    private static readonly Type[] Features =
    [
        typeof(ReviewSchemas), typeof(RevisionSchemas), typeof(SubjectSchemas), typeof(ImageSchemas), typeof(CommentSchemas), typeof(SiteSchemas), typeof(TokenSchemas), typeof(ProblemSchemas),
        typeof(MachineSchemas),
    ];

    /// <summary>All of them, in the order of their names.</summary>
    public static IEnumerable<KeyValuePair<string, OpenApiSchema>> All =>
        from member in Features.SelectMany(feature => feature.GetProperties(BindingFlags.Public | BindingFlags.Static))
        let schema = member.GetValue(null) as OpenApiSchema
        where schema is not null
        orderby member.Name
        select KeyValuePair.Create(member.Name, schema);
}
