using System.Text.Json.Nodes;
using Knowledge.Accounts.Factors;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Accounts.Letters;
using Knowledge.Accounts.Passkeys;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Providers;
using Knowledge.Accounts.SignIn.Keeping;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Account.Data;

/// <summary>Everything that is kept about a person, as far as the person may see it; what would let somebody in is left out.</summary>
internal sealed class PersonalData(Actions actions, KnowledgeDb db)
{
    /// <summary>All of it, for a file.</summary>
    public async Task<object> Of(Guid me, CancellationToken cancellation) => new
    {
        Profile = await actions.Users.Read().Where(user => user.Id == me)
            .Select(user => new { user.Id, user.Email, user.EmailConfirmed, user.DisplayName, user.Roles, user.CreatedAt, user.UpdatedAt, user.LockoutEnd, WrongPasswords = user.AccessFailedCount })
            .SingleAsync(cancellation),
        Sessions = await actions.Sessions.Read().Where(session => session.UserId == me)
            .Select(session => new { session.Id, session.Device, session.Address, session.CreatedAt, session.LastSeen, session.EndsAt }).ToListAsync(cancellation),
        Devices = await actions.KnownDevices.Read().Where(device => device.UserId == me)
            .Select(device => new { device.Id, device.Device, device.Network, device.Address, device.CreatedAt, device.LastSeen }).ToListAsync(cancellation),
        Passkeys = await actions.Passkeys.Read().Where(passkey => passkey.UserId == me)
            .Select(passkey => new { passkey.Id, passkey.Name, passkey.CreatedAt, passkey.LastUsed, passkey.IsBackedUp }).ToListAsync(cancellation),
        AccountsElsewhere = await actions.ExternalLogins.Read().Where(login => login.UserId == me)
            .Select(login => new { login.Id, login.Provider, login.Issuer, login.Name, login.CreatedAt, login.LastUsed }).ToListAsync(cancellation),
        Codes = await actions.Authenticators.Read().Where(known => known.UserId == me)
            .Select(known => new { known.Id, known.ConfirmedAt, known.LockedUntil }).ToListAsync(cancellation),
        Letters = await db.Set<Letter>().Where(letter => letter.AboutId == me)
            .Select(letter => new { letter.Id, Kind = letter.Kind.ToString(), letter.Address, Status = letter.Status.ToString(), letter.CreatedAt }).ToListAsync(cancellation),
        Groups = await actions.GroupMembers.Read().Where(member => member.UserId == me)
            .Select(member => new { member.GroupId, member.Group.Name, Since = member.CreatedAt }).ToListAsync(cancellation),
        Grants = await actions.Grants.Read().Where(grant => grant.GranteeId == me)
            .Select(grant => new { grant.Id, grant.Resource, grant.Action, grant.ScopeId, grant.ExpiresAt, grant.GivenBy }).ToListAsync(cancellation),
        Spaces = await actions.SpaceMembers.Read().Where(member => member.UserId == me)
            .Select(member => new { member.SpaceId, member.Space.Name, Role = member.Role.ToString(), Since = member.CreatedAt }).ToListAsync(cancellation),
        Nodes = await actions.Nodes.Read().Where(node => node.OwnerId == me)
            .Select(node => new { node.Id, node.Name, Status = node.Status.ToString(), node.CreatedAt }).ToListAsync(cancellation),
        Events = await Events(me, cancellation),
    };

    /// <summary>What the person did, and what was done to the person's account.</summary>
    private async Task<IReadOnlyList<object>> Events(Guid me, CancellationToken cancellation)
    {
        var found = await db.Events.AsNoTracking().Where(row => row.ActorId == me || row.RecordId == me).OrderBy(row => row.Id).ToListAsync(cancellation);
        // What others did to the account is told by their deed, not by who they are.
        return [.. found.Select(row => new
        {
            row.At,
            row.Resource,
            row.RecordId,
            row.Action,
            By = row.ActorId == me ? "you" : row.ActorKind.ToString(),
            Changes = row.ActorId == me || row.Resource == "User" ? JsonNode.Parse(row.Changes.RootElement.GetRawText()) : null,
        })];
    }
}
