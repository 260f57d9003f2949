namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>What an editor of the model does.</summary>
public enum Edit
{
    Rewrite,
    Withdraw,
    Publish,
    Schedule,
    Delete,
    Readdress,
    ChangeImage,
    Erase,
}
