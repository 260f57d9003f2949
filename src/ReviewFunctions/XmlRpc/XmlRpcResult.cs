using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;

namespace ReviewFunctions.XmlRpc;

/// <summary>The answer to a call: a value, or a fault. Either is 200, as XML-RPC has it.</summary>
/// <param name="Response">What stands in the answer.</param>
internal sealed record XmlRpcResult(XElement Response) : IResult
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>An answer with a value.</summary>
    public static XmlRpcResult Of(XElement value) => new(new XElement("params", new XElement("param", value)));

    /// <summary>A fault that says a problem; its code is the HTTP status that it has elsewhere.</summary>
    public static XmlRpcResult Of(ProblemResult problem) => new(new XElement("fault", Struct(
        ("faultCode", Number(problem.Status)), ("faultString", Text(PostFault.Say(problem))))));

    /// <summary>A text as a value.</summary>
    public static XElement Text(string? text) => new("value", new XElement("string", text ?? ""));

    /// <summary>A number as a value.</summary>
    public static XElement Number(int number) => new("value", new XElement("int", number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A truth as a value.</summary>
    public static XElement Truth(bool truth) => new("value", new XElement("boolean", truth ? "1" : "0"));

    /// <summary>A time as a value, in UTC.</summary>
    public static XElement Time(DateTimeOffset time) =>
        new("value", new XElement("dateTime.iso8601", time.UtcDateTime.ToString("yyyyMMdd'T'HH:mm:ss", CultureInfo.InvariantCulture)));

    /// <summary>A list as a value.</summary>
    public static XElement Array(IEnumerable<XElement> values) => new("value", new XElement("array", new XElement("data", values)));

    /// <summary>Fields as a value.</summary>
    public static XElement Struct(params IEnumerable<(string Name, XElement Value)> fields) => new("value", new XElement("struct",
        fields.Select(field => new XElement("member", new XElement("name", field.Name), field.Value))));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Write();
        httpContext.Response.ContentType = "text/xml; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings)) new XElement("methodResponse", Response).Save(writer);
        return bytes.ToArray();
    }
}
