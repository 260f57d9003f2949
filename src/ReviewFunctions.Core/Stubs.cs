#pragma warning disable
namespace ReviewFunctions.Core.Text { public static class BodyHtml { public static (string Page,string Feed) Render(string m, Uri p)=>("",""); } }
namespace ReviewFunctions.Core.Feeds { 
 public record Feed { public const int MaxEntries=50; public static Feed Of(Site.SiteSettings s, IReadOnlyList<Reviews.Review> r)=>new(); }
 public record FeedFormat(string FileName,string ContentType) { public static FeedFormat Rss=new("feed.xml","");public static FeedFormat Atom=new("feed.atom","");public static FeedFormat Json=new("feed.json",""); public static FeedFormat[] All=[Rss,Atom,Json]; public byte[] Write(Feed f)=>[]; } }
