using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Site;

/// <summary>The serialisers of the site's settings, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(SiteDocument))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Byline>))]
internal sealed partial class SiteJsonContext : JsonSerializerContext;
